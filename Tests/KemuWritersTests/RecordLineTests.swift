import KemuModel
import KemuSchema
import Testing

@testable import KemuWriters

/// The lines of the output, byte for byte.
struct RecordLineTests {
  /// A scalar of four UTF-8 bytes stands before the numbers, so that bytes, UTF-16 units and scalars all differ.
  private let document: Document = {
    var document = Document(id: "a/003.txt", source: Document.Source(bytes: []))
    document.text = CanonicalText("𠮷表\n科目\t224.84\t1,000.50\n")
    document.lines = SourceLines(of: document.text)
    return document
  }()

  private func span(_ text: String) throws -> TextSpan {
    let bytes = Array(text.utf8)
    let start = try #require(document.text.utf8.indices.first { document.text.utf8[$0...].starts(with: bytes) })
    return TextSpan(start, start + bytes.count)
  }

  private func line(_ record: Record, errors: [String]? = nil) -> String {
    let bytes = JSONWriter.record(record, of: document.id, places: EvidencePlaces(document), errors: errors)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func recordShowsTypeDocumentDataAndEvidenceInThisOrder() throws {
    let cell = Evidence.CellPlace(table: 3, row: 5, column: 2)
    let record = Record(
      type: "expenditure_line",
      properties: [
        .init("name", .text("政务公开")),
        .init(
          "total", .number(ExactDecimal(coefficient: 22484, exponent: 2)),
          evidence: Evidence(try span("224.84"), unit: "万元", cell: cell)),
      ])
    #expect(
      line(record) == """
        {"type":"expenditure_line","document":"a/003.txt","data":{"name":"政务公开","total":2248400},\
        "evidence":{"/total":{"text":"224.84","start":6,"end":12,"unit":"万元","line":2,"table":3,"row":5,"column":2}}}

        """)
  }

  @Test func evidenceOfProseHasNoCellAndNoUnitThatNothingScaled() throws {
    let record = Record(
      type: "profile", properties: [.init("staff", .number(7), evidence: Evidence(try span("1,000.50")))])
    #expect(
      line(record) == """
        {"type":"profile","document":"a/003.txt","data":{"staff":7},\
        "evidence":{"/staff":{"text":"1,000.50","start":13,"end":21,"line":2}}}

        """)
  }

  @Test(arguments: [
    ("402.04", 4, "4020400"), ("100796.56", 0, "100796.56"), ("47.51", 0, "47.51"), ("12.50", 0, "12.50"),
    ("-0.05", 0, "-0.05"), ("0.00", 4, "0"), ("99999999999999999999.99", 0, "99999999999999999999.99"),
  ])
  func numberIsExact(numeral: String, power: Int, expected: String) throws {
    let value = try #require(ExactDecimal(numeral)).scaled(byPowerOfTen: power)
    let record = Record(type: "t", properties: [.init("n", .number(value))])
    #expect(line(record).contains(#""data":{"n":\#(expected)}"#))
  }

  @Test func rejectedRecordIsFollowedByItsErrors() {
    let record = Record(type: "t", properties: [.init("n", .text("a\"\n"))])
    #expect(
      line(record, errors: ["one", "two"]) == """
        {"type":"t","document":"a/003.txt","data":{"n":"a\\"\\n"},"evidence":{},"errors":["one","two"]}

        """)
  }

  @Test(arguments: [("total", "/total"), ("a/b", "/a~1b"), ("m~n", "/m~0n"), ("~1", "/~01"), ("", "/")])
  func pointerEscapesTildeAndSlash(name: String, pointer: String) {
    #expect(JSONWriter.pointer(to: name) == pointer)
  }

  @Test func findingShowsWhatWasExpectedAndWhereTheNumbersStand() throws {
    let finding = Finding(
      check: "table.total", severity: .error, message: "不等", expected: ExactDecimal("1.5"), actual: ExactDecimal("1"),
      difference: ExactDecimal("-0.5"), evidence: [Evidence(try span("224.84"))])
    let bytes = JSONWriter.finding(finding, of: document.id, places: EvidencePlaces(document))
    #expect(
      String(decoding: bytes, as: UTF8.self) == """
        {"document":"a/003.txt","check":"table.total","severity":"error","message":"不等","expected":1.5,"actual":1,\
        "difference":-0.5,"evidence":[{"text":"224.84","start":6,"end":12,"line":2}]}

        """)
  }
}

extension Record.Value {
  fileprivate static func number(_ value: Int) -> Record.Value { .number(ExactDecimal(value)) }
}
