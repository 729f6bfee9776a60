import KemuModel
import KemuText

/// A line of a text, without its line end.
struct TextLine {
  var span: TextSpan
  /// The text without the spaces around it.
  var content: TextSpan
  var tabs: Int
  /// Whether a form feed stands at its start.
  var startsPage: Bool

  var isBlank: Bool { content.isEmpty && tabs == 0 }
}

/// The lines of a text, and the bytes they are made of.
struct TextLines {
  let text: CanonicalText
  private(set) var lines: [TextLine] = []

  init(_ text: CanonicalText) {
    self.text = text
    let utf8 = text.utf8
    var start = 0
    var tabs = 0
    utf8.withUnsafeBufferPointer { bytes in
      for index in 0..<bytes.count {
        if bytes[index] == UInt8(ascii: "\t") { tabs += 1 }
        guard bytes[index] == UInt8(ascii: "\n") else { continue }
        append(start, index, tabs, bytes)
        start = index + 1
        tabs = 0
      }
      if start < bytes.count { append(start, bytes.count, tabs, bytes) }
    }
  }

  var count: Int { lines.count }
  subscript(_ index: Int) -> TextLine { lines[index] }

  func bytes(_ span: TextSpan) -> ArraySlice<UInt8> { text.bytes(span) }

  private mutating func append(_ start: Int, _ end: Int, _ tabs: Int, _ bytes: UnsafeBufferPointer<UInt8>) {
    let end = end > start && bytes[end - 1] == UInt8(ascii: "\r") ? end - 1 : end
    let span = TextSpan(start, end)
    lines.append(
      TextLine(
        span: span, content: text.trimmed(span), tabs: tabs,
        startsPage: start < end && bytes[start] == UInt8(ascii: "\u{C}")))
  }
}
