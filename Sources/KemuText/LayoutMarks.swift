/// The marks of lightweight markup that stand around a line of text without being part of it.
public enum LayoutMarks {
  /// What the marks before a line say of it.
  public struct Reading: Sendable {
    /// The text without the marks and the spaces around it, as indices of the slice.
    public var range: Range<Int>
    /// The number of `#` before it.
    public var hashes = 0
    /// Whether `- ` or `* ` makes it an item of a list.
    public var isListItem = false
  }

  /// Strips `#`, `- `, `* ` and `**` before a line, and `**` and `#` after it. In `- 3 -` the dashes are no mark.
  public static func read(_ line: ArraySlice<UInt8>) -> Reading {
    var rest = trimmed(line)
    var reading = Reading(range: rest.startIndex..<rest.endIndex)
    let hashes = rest.prefix { $0 == UInt8(ascii: "#") }.count
    if hashes > 0, hashes <= 6 {
      reading.hashes = hashes
      rest = trimmed(rest.dropFirst(hashes))
      while rest.last == UInt8(ascii: "#") { rest = trimmed(rest.dropLast()) }
    }
    if let first = rest.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "*"),
      rest.dropFirst().first == UInt8(ascii: " "), rest.last != first
    {
      reading.isListItem = true
      rest = trimmed(rest.dropFirst(2))
    }
    rest = withoutEmphasis(rest)
    reading.range = rest.startIndex..<rest.endIndex
    return reading
  }

  static func content(of bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    bytes[read(bytes).range]
  }

  private static func withoutEmphasis(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let mark = Array("**".utf8)
    var rest = text
    while rest.starts(with: mark) { rest = trimmed(rest.dropFirst(mark.count)) }
    while rest.suffix(mark.count).elementsEqual(mark) {
      rest = trimmed(rest.dropLast(mark.count))
    }
    return rest
  }

  private static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    text[Trimming.trimmed(text)]
  }
}
