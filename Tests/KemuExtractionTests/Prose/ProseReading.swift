import Foundation
import KemuExtraction
import KemuModel
import KemuRecognizers
import KemuSchema
import Testing

/// The project's own words, read once.
enum ProjectSchemas {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static let library: Result<SchemaLibrary, any Error> = Result {
    let folder = root.appending(path: "Schemas")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".json") }.sorted()
    return try SchemaLibrary(files: names.map { ($0, Array(try Data(contentsOf: folder.appending(path: $0)))) })
  }
}

/// Prose as it leaves the earlier stages: `⟦…⟧` marks the numbers that statements are expected of, a line that begins with
/// `#` is a heading of level 1, one with `##` of level 2, any other line a paragraph, in which `⏎` is the end of a
/// line.
struct ProseReading {
  private(set) var document: Document
  private(set) var marks: [String] = []

  init(_ marked: String, kind: String = "final_accounts", year: Int = 2022, department: String? = nil) throws {
    var text = ""
    var blocks: [Block] = []
    for line in marked.split(separator: "\n") {
      let level = line.prefix { $0 == "#" }.count
      let start = text.utf8.count
      for character in line.dropFirst(level).drop(while: { $0 == " " }) {
        switch character {
        case "⟦": marks.append("")
        case "⟧": marks.append("|")
        case "⏎": text.append("\n")
        default:
          text.append(character)
          if let last = marks.last, !last.hasSuffix("|") { marks[marks.count - 1].append(character) }
        }
      }
      blocks.append(Block(level > 0 ? .heading(level: level) : .paragraph, TextSpan(start, text.utf8.count)))
      text.append("\n")
    }
    marks = marks.filter { $0 != "|" }
    document = Document(id: "example.txt", source: Document.Source(bytes: Array(text.utf8)))
    document.text = CanonicalText(text)
    document.blocks = blocks
    document.mentions = Recognizers().mentions(in: document.text)
    let nowhere = TextSpan(0, 0)
    document.identity.kind = Identity.Stated(kind, at: nowhere)
    document.identity.fiscalYear = Identity.Stated(year, at: nowhere)
    document.identity.department = department.map { Identity.Stated($0, at: nowhere) }
    let library = try ProjectSchemas.library.get()
    try Relate(vocabulary: library.vocabulary.prose).run(&document)
    try Extract(schemas: library.records, vocabulary: library.vocabulary.tables).run(&document)
  }

  /// `subject/measure relation base` of each statement; reasons in brackets.
  var statements: [String] {
    document.statements.map { statement in
      let measure = statement.measure.isEmpty ? "" : "/" + statement.measure
      let shown = [statement.subject + measure, statement.relation.rawValue, statement.base, statement.whole, statement.list]
        .filter { !$0.isEmpty }.joined(separator: " ")
      return statement.isReason ? "(\(shown))" : shown
    }
  }

  /// The numbers that anything is stated of, as printed.
  var places: [String] {
    Set(document.statements.map(\.mention)).sorted().map { document.text[document.mentions[$0].span] }
  }

  /// `key… property=value…` of the records of a type.
  func records(_ type: String) -> [String] {
    document.records.filter { $0.type == type }.map { record in
      record.properties.map { property in
        switch property.value {
        case .text(let text): text
        case .number(let number): "\(property.name)=\(number)"
        }
      }.joined(separator: " ")
    }
  }
}

/// Checks that the statements of a text are of the marked numbers, and say this.
func expectStatements(_ marked: String, _ expected: String..., sourceLocation: SourceLocation = #_sourceLocation) throws {
  let reading = try ProseReading(marked)
  #expect(reading.places == reading.marks, sourceLocation: sourceLocation)
  #expect(reading.statements == expected, sourceLocation: sourceLocation)
}
