import KemuModel
import KemuSchema
import Testing

@testable import KemuWriters

/// The line that tells how an input ended.
struct DocumentLineTests {
  private func line(_ finished: FinishedDocument) -> String {
    String(decoding: JSONWriter.document(finished), as: UTF8.self)
  }

  @Test func inputThatCouldNotBeReadHasNoDigestAndNoEncoding() {
    let document = Document(id: "two\nlines", source: Document.Source(bytes: []))
    let finished = FinishedDocument(document: document, outcome: Outcome(.failed, reason: "cannot be read"))
    #expect(
      line(finished) == """
        {"id":"two\\nlines","status":"failed","reason":"cannot be read",\
        "counts":{"records":{},"rejected":0,"findings":0,"mentions":0},"notes":[],"undecided":[],"tables":[]}

        """)
  }

  @Test func everyTableIsListedWithWhatBecameOfIt() {
    var document = Document(id: "a", source: Document.Source(bytes: []))
    document.text = CanonicalText("x\ny\tz\n")
    document.lines = SourceLines(of: document.text)
    document.source.encoding = "GB18030"
    document.source.encodingConfidence = 85
    document.source.replacedBytes = 2
    document.source.format = "text"
    let cells = [Table.Cell(TextSpan(2, 3), column: 0), Table.Cell(TextSpan(4, 5), column: 1)]
    document.tables = [Table(rows: [Table.Row(cells)], span: TextSpan(2, 5), geometry: .exact)]
    document.tableOutcomes = [TableOutcome(table: 0, title: "表", reason: "no form has this title")]
    document.records = [Record(type: "b"), Record(type: "a"), Record(type: "b")]
    let finished = FinishedDocument(document: document, outcome: Outcome(.ok), digest: "00ff", byteCount: 9)
    #expect(
      line(finished) == """
        {"id":"a","sha256":"00ff","bytes":9,"encoding":"GB18030","confidence":85,"replaced":2,"format":"text","status":"ok",\
        "counts":{"records":{"a":1,"b":2},"rejected":0,"findings":0,"mentions":0},"notes":[],"undecided":[],\
        "tables":[{"index":0,"title":"表","line":2,"rows":1,"columns":2,"records":0,"reason":"no form has this title"}]}

        """)
  }
}
