import KemuModel
import KemuSchema
import Testing

@testable import KemuExtraction

struct KeyDuplicatesTests {
  private func record(_ code: String, _ total: Int, row: Int) -> Record {
    let evidence = Evidence(TextSpan(0, 1), cell: Evidence.CellPlace(table: 0, row: row, column: 1))
    return Record(
      type: "spending",
      properties: [.init("code", .text(code)), .init("total", .number(ExactDecimal(total)), evidence: evidence)])
  }

  private func separated(_ records: [Record]) -> Document {
    var document = Document(id: "d", source: Document.Source(bytes: []))
    document.records = records
    KeyDuplicates([RecordSchema(type: "spending", origin: .tables, key: ["code", "name"], properties: [])]).separate(&document)
    return document
  }

  @Test func theFirstOfEqualKeysStays() {
    let document = separated([record("205", 1, row: 3), record("206", 2, row: 4), record("205", 7, row: 5)])
    #expect(document.records.map { $0["total"]?.value } == [.number(ExactDecimal(1)), .number(ExactDecimal(2))])
    #expect(document.rejected.map(\.errors) == [["same key as a record with other values in row 3 of table 0"]])
    #expect(document.rejected.first?.record["total"]?.value == .number(ExactDecimal(7)))
  }

  @Test func oneThatSaysTheSameIsOnlyNoted() {
    let document = separated([record("205", 1, row: 3), record("205", 1, row: 9), record("205", 1, row: 10)])
    #expect(document.records.count == 1)
    #expect(document.rejected.isEmpty)
    #expect(document.notes == ["spending: 2 repeated with the same key and the same values, left out"])
  }

  @Test func keysAreTheirValuesHoweverPrinted() {
    let scores = [ExactDecimal(coefficient: 10, exponent: -1), ExactDecimal(1), ExactDecimal(2)]
    var document = Document(id: "d", source: Document.Source(bytes: []))
    document.records = scores.map { Record(type: "score", properties: [.init("score", .number($0))]) }
    KeyDuplicates([RecordSchema(type: "score", origin: .tables, key: ["score"], properties: [])]).separate(&document)
    #expect(document.records.map { $0["score"]?.value } == [.number(scores[0]), .number(scores[2])])
  }

  @Test func differentKeysAreLeftAlone() {
    let document = separated([record("205", 1, row: 3), record("206", 1, row: 4)])
    #expect(document.records.count == 2 && document.notes.isEmpty)
  }
}
