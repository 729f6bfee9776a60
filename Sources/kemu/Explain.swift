internal import ArgumentParser
internal import KemuModel
internal import KemuPipeline

struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Shows what the program read in a document.",
    discussion: """
      Lists the statements of the prose: line, subject, kind of figure, relation, base and the number as printed.

      examples:
        kemu explain Corpus/report.txt
      """)

  @Argument(help: ArgumentHelp("One document.", valueName: "document"))
  var document: String

  @Option(help: ArgumentHelp("The folder of the JSON Schemas. (default: Schemas)", valueName: "folder"))
  var schemas: String?

  func run() throws {
    let folder = try schemas ?? SchemasLocation.standard()
    let inspection: Inspection
    do throws(RunFailure) {
      inspection = try Inspection(file: document, schemas: folder)
    } catch {
      throw CommandFailure(ExitStatus(error.kind), error.description)
    }
    let document = inspection.document
    var table = ""
    for statement in document.statements {
      let mention = document.mentions[statement.mention]
      let line = document.lines.line(at: mention.span.start)
      table += [
        "\(line)", statement.subject, statement.measure, statement.relation.rawValue, statement.base, statement.whole,
        statement.list, statement.context, statement.isReason ? "reason" : "", mention.kind.rawValue, mention.unit,
        document.text[mention.span].filter { $0 != "\n" }, statement.sections.joined(separator: " > "),
      ].joined(separator: "\t") + "\n"
    }
    try StandardOutput.write(table)
  }
}
