/// Which line of the input file a place of the canonical text came from.
public struct SourceLines: Sendable {
  /// Ascending offsets in the canonical text, and the 1-based input line that starts (or goes on) there.
  private var offsets: [Int]
  private var lines: [Int]

  /// Lines of a text that is its own source: every LF starts a new one.
  public init(of text: CanonicalText) {
    offsets = [0]
    for (index, byte) in text.utf8.enumerated() where byte == UInt8(ascii: "\n") {
      offsets.append(index + 1)
    }
    lines = Array(1...offsets.count)
  }

  /// Lines of a rendered text: `(offset, line)` pairs in ascending order of their offsets.
  public init(pairs: [(offset: Int, line: Int)]) {
    offsets = pairs.isEmpty ? [0] : pairs.map(\.offset)
    lines = pairs.isEmpty ? [1] : pairs.map(\.line)
  }

  /// Where each line starts or goes on, in ascending order of the offsets.
  public var pairs: [(offset: Int, line: Int)] { zip(offsets, lines).map { ($0, $1) } }

  public func line(at offset: Int) -> Int {
    var low = 0
    var high = offsets.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if offsets[middle] <= offset { low = middle } else { high = middle }
    }
    return lines[low]
  }

  /// The 1-based line and the 1-based column, in bytes, of an offset.
  public func position(at offset: Int) -> (line: Int, column: Int) {
    let line = line(at: offset)
    let start = offsets.last { $0 <= offset } ?? 0
    return (line, offset - start + 1)
  }
}
