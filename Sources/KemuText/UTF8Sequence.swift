/// The grammar of one UTF-8 sequence (Unicode 3.9, table 3-7).
@usableFromInline
enum UTF8Sequence {
  enum Length {
    case wellFormed(Int)
    /// The longest part that could have begun a sequence; one U+FFFD stands for it.
    case malformed(Int)
  }

  /// The sequence that starts at `index`.
  @inline(__always)
  static func length(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Length {
    let lead = bytes[index]
    let needed = length(of: lead)
    if needed == 1 { return .wellFormed(1) }
    guard needed > 0 else { return .malformed(1) }
    var length = 1
    while length < needed, index + length < bytes.count {
      let byte = bytes[index + length]
      guard length == 1 ? isSecond(byte, after: lead) : byte & 0xC0 == 0x80 else { return .malformed(length) }
      length += 1
    }
    return length == needed ? .wellFormed(length) : .malformed(length)
  }

  /// How many bytes the sequence of a first byte has; 0 for a byte that cannot be first.
  @inlinable
  static func length(of lead: UInt8) -> Int {
    switch lead {
    case 0x00...0x7F: 1
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 0
    }
  }

  /// The scalar of a sequence whose length its first byte has told; U+FFFD where the end cuts it off.
  @inline(__always)
  static func scalar(in bytes: UnsafeBufferPointer<UInt8>, at index: Int, length: Int) -> Unicode.Scalar? {
    guard length > 1 else { return Unicode.Scalar(bytes[index]) }
    guard index + length <= bytes.count else { return "\u{FFFD}" }
    var value = UInt32(bytes[index]) & (0x7F >> UInt32(length))
    for offset in 1..<length { value = value << 6 | UInt32(bytes[index + offset] & 0x3F) }
    return Unicode.Scalar(value)
  }

  /// Whether the bytes from `index` to the end begin a sequence that the end cuts off.
  static func expects(more bytes: UnsafeBufferPointer<UInt8>, from index: Int) -> Bool {
    length(of: bytes[index]) > bytes.count - index
  }

  /// Overlong forms, surrogates and what lies beyond U+10FFFF are ruled out by the second byte.
  @inline(__always)
  private static func isSecond(_ byte: UInt8, after lead: UInt8) -> Bool {
    switch lead {
    case 0xE0: byte >= 0xA0 && byte <= 0xBF
    case 0xED: byte >= 0x80 && byte <= 0x9F
    case 0xF0: byte >= 0x90 && byte <= 0xBF
    case 0xF4: byte >= 0x80 && byte <= 0x8F
    default: byte & 0xC0 == 0x80
    }
  }
}
