/// Reads the Unicode scalars of valid UTF-8 one after another, without `Character` or `String`.
public struct ScalarCursor: Sendable {
  private let bytes: ArraySlice<UInt8>
  /// The offset of the next scalar, as an index of the slice.
  public private(set) var offset: Int

  public init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    offset = bytes.startIndex
  }

  /// The next scalar and the bytes it takes, or `nil` at the end.
  ///
  /// A sequence that the end of the slice cuts off counts as one U+FFFD.
  public mutating func next() -> (value: UInt32, range: Range<Int>)? {
    guard offset < bytes.endIndex else { return nil }
    let start = offset
    let lead = bytes[start]
    let length = max(1, UTF8Sequence.length(of: lead))
    guard start + length <= bytes.endIndex else {
      offset = bytes.endIndex
      return (0xFFFD, start..<offset)
    }
    offset = start + length
    var value: UInt32 = length == 1 ? UInt32(lead) : UInt32(lead) & (0x7F >> UInt32(length))
    for index in start + 1..<max(offset, start + 1) { value = value << 6 | UInt32(bytes[index] & 0x3F) }
    return (value, start..<offset)
  }
}
