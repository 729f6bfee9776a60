import KemuModel
import KemuSchema
import Testing

@testable import KemuWriters

/// A finished document comes back from its bytes as it was; from other bytes it does not come back, and nothing traps.
struct StorableTests {
  private static let finished: FinishedDocument = {
    var document = Document(id: "二/a.html", source: Document.Source(bytes: [1, 2, 3]))
    document.source.encoding = "GB18030"
    document.source.encodingConfidence = 85
    document.source.replacedBytes = 2
    document.source.format = "html"
    document.text = CanonicalText("支出\n合计\t224.84\n")
    document.lines = SourceLines(pairs: [(0, 3), (7, 9), (14, 7)])
    let cells = [Table.Cell(TextSpan(7, 13), column: 0), Table.Cell(TextSpan(14, 20), column: 1)]
    document.tables = [Table(rows: [Table.Row(cells)], span: TextSpan(7, 20), geometry: .exact)]
    document.tableOutcomes = [
      TableOutcome(table: 0, title: "表", type: "t", form: "f", reason: "r", records: 1), TableOutcome(table: 7, records: 0),
    ]
    let evidence = Evidence(
      TextSpan(14, 20), unit: "万元", cell: Evidence.CellPlace(table: 0, row: 0, column: 1))
    let number = Record.Value.number(ExactDecimal(coefficient: -Int128.max, exponent: -6))
    let record = Record(
      type: "t", properties: [.init("name", .text("合计")), .init("total", number, evidence: evidence)])
    document.records = [record]
    document.rejected = [RejectedRecord(record, errors: ["/total: too small", ""])]
    document.findings = [
      Finding(
        check: "c", severity: .warning, message: "m", expected: .zero, actual: ExactDecimal(5), evidence: [evidence])
    ]
    var outcome = CheckOutcome(check: "c")
    (outcome.holds, outcome.rounding, outcome.broken) = (3, 0, 1)
    outcome.undecidable = ["why": 2, "how": 1]
    document.checkOutcomes = [outcome]
    document.notes = ["two\nlines"]
    document.mentions = [
      Mention(kind: .amount, span: TextSpan(14, 20), numeral: TextSpan(14, 20), value: ExactDecimal(1))
    ]
    return FinishedDocument(
      document: document, outcome: Outcome(.ok, reason: "none"), digest: "00ff", byteCount: 9,
      stageDurations: [.milliseconds(5), .seconds(2)])
  }()

  /// Everything that the writers make of a document.
  private func output(_ finished: FinishedDocument) -> [String] {
    let places = EvidencePlaces(finished.document)
    var lines = [JSONWriter.document(finished)]
    lines += finished.document.records.map { JSONWriter.record($0, of: finished.document.id, places: places) }
    lines += finished.document.rejected.map {
      JSONWriter.record($0.record, of: finished.document.id, places: places, errors: $0.errors)
    }
    lines += finished.document.findings.map { JSONWriter.finding($0, of: finished.document.id, places: places) }
    return lines.map { String(decoding: $0, as: UTF8.self) } + [finished.document.text[TextSpan(0, 100)]]
  }

  @Test func whatComesBackIsWrittenAlike() throws {
    let back = try #require(FinishedDocument(stored: Self.finished.stored[...]))
    #expect(output(back) == output(Self.finished))
    #expect(back.document.checkOutcomes == Self.finished.document.checkOutcomes)
    #expect(back.stageDurations == Self.finished.stageDurations)
    #expect(back.stored == Self.finished.stored)
    #expect(output(back)[0].contains(#""line":9,"rows":1,"columns":2"#))
  }

  @Test func aPartIsNoDocument() {
    let bytes = Self.finished.stored
    for count in 0..<bytes.count { #expect(FinishedDocument(stored: bytes[..<count]) == nil) }
    #expect(FinishedDocument(stored: (bytes + [0])[...]) == nil)
  }

  /// Places that lie outside of the text, too: what is made of them must not trap either.
  @Test func changedBytesAreReadWithoutATrap() {
    let bytes = Self.finished.stored
    for index in bytes.indices {
      for value: UInt8 in [0, 1, 0x7F, 0x80, 0xFF, bytes[index] ^ 1] {
        var changed = bytes
        changed[index] = value
        if let back = FinishedDocument(stored: changed[...]) { _ = output(back) }
      }
    }
  }

  @Test(arguments: [.min, .max, 30_000, -30_000] as [Int])
  func powersBeyondWhatIsWrittenAreDamage(_ exponent: Int) {
    var writer = ByteWriter()
    writer.append(Int128(1))
    writer.append(exponent)
    var reader = ByteReader(writer.bytes[...])
    #expect(throws: DamagedBytes.self) { try reader.value(ExactDecimal.self) }
  }

  @Test(arguments: [0, 1, -1, 63, 64, -64, -65, .max, .min] as [Int])
  func integersComeBack(_ number: Int) throws {
    var writer = ByteWriter()
    writer.append(number)
    writer.append(Int128(number) << 60)
    var reader = ByteReader(writer.bytes[...])
    #expect(try reader.value(Int.self) == number)
    #expect(try reader.value(Int128.self) == Int128(number) << 60)
    #expect(reader.isAtEnd)
  }
}
