import KemuModel
import KemuSchema
import Testing

@testable import KemuWriters

/// The tables of the output follow from the schemas, and their rows from a document.
struct OutputTablesTests {
  static func library(_ properties: String, title: String = "line", required: String = "") throws -> SchemaLibrary {
    let schema = """
      {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "line.json", "title": "\(title)",
       "description": "A line.", "type": "object", "x-extract": {"from": "tables", "key": ["code"]},
       "properties": {\(properties)}, "required": [\(required)]}
      """
    return try SchemaLibrary(files: [("line.json", Array(schema.utf8))])
  }

  static let properties = """
    "code": {"type": "string", "pattern": "^[0-9]+$", "description": "Its code.", "x-extract": {"as": "code"}},
    "side": {"enum": ["left", "right"], "x-extract": {"as": "fixed"}},
    "total": {"type": "number", "x-extract": {"as": "money"}},
    "share": {"type": "number", "x-extract": {"as": "percentage"}},
    "year": {"type": "integer", "minimum": 1990, "maximum": 2100, "x-extract": {"as": "year"}},
    "count": {"type": "integer", "minimum": 0, "x-extract": {"as": "count"}}
    """

  private let tables: OutputTables
  private let line: OutputTable

  init() throws {
    tables = try OutputTables(Self.library(Self.properties, required: "\"code\""))
    line = try #require(tables.all.first { $0.name == "line" })
  }

  @Test func columnsHaveTheKindThatTheSchemaGivesThem() {
    let kinds: [OutputColumn.Kind] = [.text, .integer, .text, .text, .money, .decimal, .integer, .whole]
    #expect(line.columns.map(\.name) == ["document", "record", "code", "side", "total", "share", "year", "count"])
    #expect(line.columns.map(\.kind) == kinds)
    #expect(line.columns.map(\.isRequired) == [true, true, true, false, false, false, false, false])
    #expect(line.columns[2].constraints.pattern == "^[0-9]+$")
    #expect(line.columns[3].constraints.allowed == ["left", "right"])
  }

  /// What a stage of its own makes has no annotations, and what is read for the checks alone is no property.
  @Test func columnsAreThePropertiesOfTheSchemaAnnotatedOrNot() throws {
    let schema = """
      {"title": "line", "type": "object",
       "x-extract": {"from": "stages", "key": ["code"], "checked": {"share": {"as": "percentage"}}},
       "properties": {"code": {"type": "string"}, "score": {"type": "number"}, "price": {"x-extract": {"as": "money"}}}}
      """
    let tables = try OutputTables(SchemaLibrary(files: [("line.json", Array(schema.utf8))]))
    let line = try #require(tables.all.first { $0.name == "line" })
    #expect(line.columns.map(\.name) == ["document", "record", "code", "score", "price"])
    #expect(line.columns.map(\.kind) == [.text, .integer, .text, .decimal, .text])
  }

  @Test func everyTableStandsBehindThoseItRefersTo() {
    var seen: Set<String> = []
    for table in tables.all {
      #expect(table.references.allSatisfy { seen.contains($0.table) }, "\(table.name)")
      #expect(Set(table.key).isSubset(of: table.columns.map(\.name)), "\(table.name)")
      for reference in table.references {
        let key = tables.all.first { $0.name == reference.table }?.key
        #expect(key == reference.columns, "\(table.name)")
      }
      seen.insert(table.name)
    }
  }

  @Test func rowsHaveAValueForEachColumn() throws {
    var document = Document(id: "a", source: Document.Source(bytes: []))
    document.text = CanonicalText("12.50")
    document.lines = SourceLines(of: document.text)
    document.records = [
      Record(
        type: "line",
        properties: [
          .init("total", .number(ExactDecimal(coefficient: 1250, exponent: -2)), evidence: Evidence(TextSpan(0, 5))),
          .init("count", .number(ExactDecimal(coefficient: 30, exponent: -1))),
        ])
    ]
    document.rejected = [RejectedRecord(Record(type: "line"), errors: ["one", "two"])]
    document.findings = [Finding(check: "c", severity: .error, message: "m", evidence: [Evidence(TextSpan(0, 2))])]
    document.notes = ["a note"]
    document.tableOutcomes = [TableOutcome(table: 9)]
    var outcome = CheckOutcome(check: "c")
    outcome.undecidable = ["why": 2]
    document.checkOutcomes = [outcome]
    let rows = tables.rows(of: FinishedDocument(document: document, outcome: Outcome(.ok)))
    for (table, rows) in zip(tables.all, rows) {
      #expect(!rows.isEmpty && rows.allSatisfy { $0.count == table.columns.count }, "\(table.name)")
      for row in rows {
        let missing = zip(table.columns, row).filter { $0.isRequired && $1 == .absent }.map(\.0.name)
        #expect(missing.allSatisfy { $0 == "code" }, "\(table.name)")
      }
    }
    let index = try #require(tables.all.firstIndex { $0.name == "line" })
    let total = OutputValue.decimal(ExactDecimal(coefficient: 1250, exponent: -2))
    #expect(rows[index] == [[.text("a"), .integer(1), .absent, .absent, total, .absent, .absent, .integer(3)]])
  }

  @Test(arguments: [
    ("evidence", "\"a\""), ("Documents", "\"a\""), ("facts", "\"a\""), ("a/b", "\"a\""), (".a", "\"a\""),
    (String(repeating: "项", count: 22), "\"a\""), ("line", "\"Record\""),
    ("line", "\"a\": {\"x-extract\": {\"as\": \"name\"}}, \"A\""),
    ("line", "\"a\": {\"type\": \"number\", \"x-extract\": {\"as\": \"money\"}}, \"a_fen\""), ("line", "\"\""),
  ])
  func namesThatNoFormatCanHoldAreRefused(title: String, property: String) throws {
    let library = try Self.library("\(property): {\"type\": \"string\", \"x-extract\": {\"as\": \"name\"}}", title: title)
    #expect(throws: OutputNameError.self) { try OutputTables(library) }
  }
}
