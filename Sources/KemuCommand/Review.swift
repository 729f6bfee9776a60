internal import ArgumentParser
internal import KemuPipeline
internal import KemuReview
internal import KemuSchema

struct Review: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Writes pages that show where each number came from.",
    discussion: """
      Reads a folder that `kemu extract` wrote and writes a page for each document, and index.html, which lists \
      them: the text with every number marked that a record or a finding uses, and the records and findings \
      beside it. The pages need nothing else; a browser opens them from the disk. They lie in the output, so \
      that the next `kemu extract` to the same folder takes them away together with the records that they show.

      examples:
        kemu review out
        kemu review out --out pages
      """)

  @Argument(help: ArgumentHelp("The folder that `kemu extract` wrote.", valueName: "output"))
  var output: String

  @Option(help: ArgumentHelp("The folder to write. (default: review in the output)", valueName: "folder"))
  var out: String?

  @Option(
    help: ArgumentHelp(
      "The folder of the JSON Schemas, which describe types and properties. (default: Schemas)", valueName: "folder"))
  var schemas: String?

  func run() throws {
    let labels = SchemaLabels(schemas: try schemaValues())
    let index: String
    do throws(ReviewFailure) {
      let run = try ReviewRun(of: output, to: out, labels: labels)
      let interruption = Interruption(run.abandon)
      defer { interruption.end() }
      index = try run.execute()
    } catch {
      throw CommandFailure(error.kind == .noInput ? .noInput : .cannotWrite, error.description)
    }
    StandardError.write("\(index)\n")
  }

  /// The schemas only describe; a folder that nobody named may be missing.
  private func schemaValues() throws -> [JSONValue] {
    guard let folder = schemas ?? (try? SchemasLocation.standard()) else { return [] }
    do throws(RunFailure) { return try SchemaReview.schemas(in: folder) } catch {
      throw CommandFailure(error)
    }
  }
}
