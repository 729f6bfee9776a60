import KemuModel

/// A text in the making: pieces of it with white space collapsed, and the source lines that they came from.
struct RenderedText {
  private(set) var utf8: [UInt8] = []
  private(set) var lines: [(offset: Int, line: Int)] = []
  private var isSpacePending = false
  /// Where the line or cell that is being written starts.
  private var start = 0

  var offset: Int { utf8.count }

  /// Starts a line or a cell: spaces before its first piece are dropped.
  mutating func begin() {
    start = utf8.count
    isSpacePending = false
  }

  mutating func appendSpace() { isSpacePending = true }

  /// Adds a piece, its runs of white space collapsed to one space each.
  mutating func append(_ bytes: ArraySlice<UInt8>, line: Int) {
    bytes.withUnsafeBufferPointer { append($0, line: line) }
  }

  private mutating func append(_ bytes: UnsafeBufferPointer<UInt8>, line: Int) {
    var index = 0
    while index < bytes.count {
      let start = index
      while index < bytes.count, bytes[index].isHTMLSpace { index += 1 }
      if index > start { isSpacePending = true }
      let word = index
      while index < bytes.count, !bytes[index].isHTMLSpace { index += 1 }
      guard index > word else { return }
      if isSpacePending, utf8.count > self.start { utf8.append(0x20) }
      isSpacePending = false
      if lines.last?.line != line { lines.append((utf8.count, line)) }
      utf8.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[word..<index]))
    }
  }

  /// Adds a separator as it is: a tab between cells, a line feed after a line.
  mutating func append(separator: UInt8) {
    utf8.append(separator)
    begin()
  }

  /// What has been written since ``begin()``.
  var current: TextSpan { TextSpan(start, utf8.count) }
}
