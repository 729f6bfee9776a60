/// Reads the Unicode scalars of valid UTF-8 one after another, without `Character` or `String`.
public struct ScalarCursor: Sendable {
  @usableFromInline let bytes: ArraySlice<UInt8>
  @usableFromInline var place: Int

  @inlinable
  public init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    place = bytes.startIndex
  }

  /// The offset of the next scalar, as an index of the slice.
  @inlinable
  public var offset: Int { place }

  /// The next scalar and the bytes it takes, or `nil` at the end.
  ///
  /// A sequence that the end of the slice cuts off counts as one U+FFFD.
  @inlinable
  public mutating func next() -> (value: UInt32, range: Range<Int>)? {
    guard place < bytes.endIndex else { return nil }
    let start = place
    let lead = bytes[start]
    let length = max(1, UTF8Sequence.length(of: lead))
    guard start + length <= bytes.endIndex else {
      place = bytes.endIndex
      return (0xFFFD, start..<place)
    }
    place = start + length
    var value = length == 1 ? UInt32(lead) : UInt32(lead) & (0x7F >> UInt32(length))
    for index in start + 1..<place { value = value << 6 | UInt32(bytes[index] & 0x3F) }
    return (value, start..<place)
  }
}
