internal import KemuModel

/// Appends HTML to bytes. Only literals of the program become markup; everything else is escaped.
struct HTMLWriter {
  private(set) var bytes: [UInt8] = []

  mutating func markup(_ literal: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
  }

  /// A file of the program.
  mutating func embed(_ file: [UInt8]) {
    bytes += file
  }

  mutating func text(_ text: String) {
    var text = text
    text.withUTF8 { escape($0) }
  }

  mutating func text(_ number: Int) {
    text(String(number))
  }

  /// A slice of valid UTF-8.
  mutating func text(utf8 slice: ArraySlice<UInt8>) {
    slice.withUnsafeBufferPointer { escape($0) }
  }

  /// Forgets what was written and keeps the memory.
  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
  }

  /// Escapes what means something in content and in quoted attributes.
  private mutating func escape(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for index in text.indices {
      guard let reference = Self.reference(text[index]) else { continue }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
      markup(reference)
      start = index + 1
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
  }

  private static func reference(_ byte: UInt8) -> StaticString? {
    switch byte {
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    case 0x0D: "&#13;"  // a bare CR would become a line feed
    case 0x00: "\u{FFFD}"
    default: nil
    }
  }
}
