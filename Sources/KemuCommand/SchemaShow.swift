internal import ArgumentParser
internal import KemuPipeline
internal import KemuSchema

struct SchemaShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Shows the record types, or the properties of one.",
    discussion: """
      One line a record type (name, where its records come from, key) or a property (name, what its values are,
      description), separated by tabs.

      examples:
        kemu schema show
        kemu schema show three_public
      """)

  @Argument(help: ArgumentHelp("A record type.", valueName: "type"))
  var type: String?

  @Option(help: ArgumentHelp("The folder of the JSON Schemas. (default: Schemas)", valueName: "folder"))
  var schemas: String?

  func run() throws {
    let folder = try schemas ?? SchemasLocation.standard()
    let rows: [[String]]
    do throws(RunFailure) { rows = try SchemaReview.summary(of: type, in: folder) } catch {
      throw CommandFailure(error)
    }
    try StandardOutput.write(rows.map { $0.joined(separator: "\t") + "\n" }.joined())
  }
}
