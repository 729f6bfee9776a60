internal import KemuSchema

/// The place of a value as a line of the output gives it.
struct EvidenceEntry: Sendable {
  /// In Unicode scalars of the document's text.
  var scalars: Range<Int>
  /// The quote: what the text has there.
  var text: String
  var unit: String?
  /// The line of the input.
  var line: Int?
  /// 0-based: table, row, column.
  var cell: [Int]?
  /// For messages about it.
  private let origin: LinePlace

  init(_ value: JSONValue, in origin: OutputLine) throws(ReviewFailure) {
    guard let start = value["start"]?.decimal?.integer, let end = value["end"]?.decimal?.integer, 0 <= start,
      start <= end,
      let text = value["text"]?.text
    else { throw origin.damaged("evidence without `start`, `end` and `text`") }
    scalars = start..<end
    self.text = text
    unit = value["unit"]?.text
    line = value["line"]?.decimal?.integer
    let cell = ["table", "row", "column"].compactMap { value[$0]?.decimal?.integer }
    self.cell = cell.count == 3 ? cell : nil
    self.origin = origin.place
  }

  func damaged(_ reason: String) -> ReviewFailure { origin.damaged(reason) }
}
