internal import KemuText

/// The rows of a file of comma-separated values, as text. Blank lines are left out.
struct CommaSeparatedRows {
  private let bytes: [UInt8]
  private var records: DelimitedRecords
  /// The 1-based line on which the last row begins; a row with quoted line breaks takes several.
  private(set) var line = 0
  /// Where that row begins.
  private var start = 0

  init(_ bytes: [UInt8]) {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    self.bytes = bytes
    records = DelimitedRecords(bytes, delimiter: UInt8(ascii: ","), from: bytes.starts(with: mark) ? mark.count : 0)
  }

  mutating func next() -> [String]? {
    while let fields = records.next() {
      count(upTo: fields.first?.start ?? start)
      if fields.contains(where: { !$0.isEmpty }) || fields.count > 1 { return fields.map(records.content(of:)) }
    }
    return nil
  }

  private mutating func count(upTo next: Int) {
    let lineFeed = UInt8(ascii: "\n")
    line = max(line, 1) + bytes[start..<next].count { $0 == lineFeed }
    start = next
  }
}
