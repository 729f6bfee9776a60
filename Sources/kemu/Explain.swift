internal import ArgumentParser
internal import KemuExtraction
internal import KemuModel
internal import KemuPipeline

struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Shows how a value came about, or what the program read in the prose.",
    discussion: """
      With the path of a property (type/property, or type[key=value,…]/property for one of several records): the sentence \
      or cell, the number and its parts, the unit and where it came from, and the rule of the schema that bound it; for a \
      property that is absent, the nearest statements and why each was refused.

      Without one, the statements of the prose, a line each, separated by tabs: line, subject, kind of figure, relation, \
      base, whole, list, subject before, whether it stands in an explanation, kind of number, unit, the number as printed, \
      headings.

      examples:
        kemu explain Corpus/report.txt
        kemu explain Corpus/report.txt profile/income_total
        kemu explain Corpus/report.txt 'expenditure_line[table=expenditure,code=2010306]/total'
      """)

  @Argument(help: ArgumentHelp("One document.", valueName: "document"))
  var document: String

  @Argument(help: ArgumentHelp("A property of its records.", valueName: "record/property"))
  var path: String?

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
    let lines = try path.map { try Self.explanation($0, inspection) } ?? Self.statements(inspection.document)
    try StandardOutput.write(lines.map { $0 + "\n" }.joined())
  }

  private static func explanation(_ path: String, _ inspection: Inspection) throws(CommandFailure) -> [String] {
    guard let path = RecordPath(path) else {
      throw CommandFailure(.usage, "`\(path)` names no property; write type/property or type[key=value,…]/property")
    }
    do { return try Explanation(path, in: inspection.document, inspection.schemas.records).lines } catch {
      throw CommandFailure(.usage, error.description)
    }
  }

  private static func statements(_ document: Document) -> [String] {
    document.statements.map { statement in
      let mention = document.mentions[statement.mention]
      return [
        "\(document.lines.line(at: mention.span.start))", statement.subject, statement.measure,
        statement.relation.rawValue, statement.base, statement.whole, statement.list, statement.context,
        statement.isReason ? "reason" : "", mention.kind.rawValue, mention.unit,
        document.text[mention.span].filter { $0 != "\n" }, statement.sections.joined(separator: " > "),
      ].joined(separator: "\t")
    }
  }
}
