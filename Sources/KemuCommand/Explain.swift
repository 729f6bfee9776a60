internal import ArgumentParser
internal import KemuModel
internal import KemuPipeline

struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Shows what the program read in a document.",
    discussion: """
      With a path, tells of one value: the sentence or cell, the number and its parts, the rule that bound it and where its
      unit came from; of an absent value the numbers that came near, and why each was refused. A path is TYPE/PROPERTY, or
      TYPE[KEY=VALUE,…]/PROPERTY where a document has several records of a type.

      Without a path, lists the statements of the prose, one a line, columns separated by tabs: line, subject, kind of
      figure, relation, base, whole of a share, list, subject of the amount before, `reason` in an explanation, kind of
      number, unit, the number as printed, and the headings above.

      examples:
        kemu explain Corpus/report.txt profile/income_total
        kemu explain Corpus/report.txt 'composition[whole=income,part=NAME]/amount'
        kemu explain Corpus/report.txt | column -t -s "$(printf '\\t')"
      """)

  @Argument(help: ArgumentHelp("One document.", valueName: "document"))
  var document: String

  @Argument(help: ArgumentHelp("The way to a value.", valueName: "path"))
  var path: String?

  @Option(help: ArgumentHelp("The folder of the JSON Schemas. (default: Schemas)", valueName: "folder"))
  var schemas: String?

  func run() throws {
    let folder = try schemas ?? SchemasLocation.standard()
    let answer: String
    do throws(RunFailure) {
      let inspection = try Inspection(file: document, schemas: folder, adding: KemuProgram.added)
      if let path { answer = try explanation(of: path, inspection) } else { answer = statements(of: inspection.document) }
    } catch {
      throw CommandFailure(error)
    }
    try StandardOutput.write(answer)
  }

  private func explanation(of path: String, _ inspection: Inspection) throws(RunFailure) -> String {
    let points = try inspection.explanation(of: path)
    let width = (points.map(\.topic.count).max() ?? 0) + 2
    return points.map { point in
      point.topic + String(repeating: " ", count: width - point.topic.count) + point.text + "\n"
    }.joined()
  }

  private func statements(of document: Document) -> String {
    document.statements.map { statement in
      let mention = document.mentions[statement.mention]
      return [
        "\(document.lines.line(at: mention.span.start))", statement.subject, statement.measure, statement.relation.rawValue,
        statement.base, statement.whole, statement.list, statement.context, statement.isReason ? "reason" : "",
        mention.kind.rawValue, mention.unit, document.text[mention.span].filter { $0 != "\n" },
        statement.sections.joined(separator: " > "),
      ].joined(separator: "\t") + "\n"
    }.joined()
  }
}
