import KemuModel
import KemuText

/// Finds out which character divides the fields of a delimited file.
struct DelimiterSniffer {
  private static let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: "|")]
  private static let sample = 64 * 1024
  private static let records = 200

  /// `nil` where no candidate divides at least two records alike.
  let delimiter: UInt8?
  /// Where the records begin: after the line `sep=;` that spreadsheets write, else at the start.
  let start: Int

  init(_ bytes: [UInt8]) {
    if let (delimiter, start) = Self.declaration(bytes) {
      self.delimiter = delimiter
      self.start = start
      return
    }
    start = 0
    let head = Array(bytes.prefix(Self.sample))
    var best: (delimiter: UInt8, score: Int)?
    for candidate in Self.candidates {
      let score = Self.score(head, candidate)
      if score > best?.score ?? 1 { best = (candidate, score) }
    }
    delimiter = best?.delimiter
  }

  /// How many records have the number of fields that most have. The thousands separators of amounts vary in number
  /// from record to record; delimiters do not.
  private static func score(_ head: [UInt8], _ delimiter: UInt8) -> Int {
    var frequency: [Int: Int] = [:]
    for fields in DelimitedRecords(head, delimiter: delimiter).prefix(records) where fields.count > 1 {
      frequency[fields.count, default: 0] += 1
    }
    return frequency.values.max() ?? 0
  }

  private static func declaration(_ bytes: [UInt8]) -> (delimiter: UInt8, start: Int)? {
    guard bytes.count > 5, bytes.starts(with: "sep=".utf8), let end = bytes.prefix(8).firstIndex(of: UInt8(ascii: "\n"))
    else { return nil }
    return (bytes[4], end + 1)
  }
}
