public import KemuModel

extension CanonicalText {
  /// The part of a span without the spaces at both its ends: ideographic, no-break and zero-width ones and line ends
  /// included. Empty at the start of the span where nothing else is in it.
  public func trimmed(_ span: TextSpan) -> TextSpan {
    TextSpan(Trimming.trimmed(bytes(span)))
  }
}

/// Finds the content between surrounding spaces.
public enum Trimming {
  /// The indices of a slice without the spaces at both its ends; empty at its start where nothing else is in it.
  public static func trimmed(_ text: ArraySlice<UInt8>) -> Range<Int> {
    let content = text.withUnsafeBufferPointer(content)
    return text.startIndex + content.lowerBound..<text.startIndex + content.upperBound
  }

  private static func content(_ bytes: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    var start = 0
    while start < bytes.count, let length = spaceLength(bytes, from: start, to: bytes.count) { start += length }
    if start == bytes.count { return 0..<0 }
    var end = bytes.count
    while end > start, let length = spaceLength(bytes, endingAt: end, notBefore: start) { end -= length }
    return start..<end
  }

  @inline(__always)
  private static func spaceLength(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Int? {
    let lead = bytes[start]
    if lead < 0x80 { return isASCIISpace(lead) ? 1 : nil }
    // No space is above U+FFFF; all but U+00A0, U+00AD and U+0085 take three bytes.
    guard lead == 0xC2 || lead == 0xE1 || lead == 0xE2 || lead == 0xE3 || lead == 0xEF else { return nil }
    let length = lead == 0xC2 ? 2 : 3
    guard start + length <= end else { return nil }
    return isSpace(bytes, start, length) ? length : nil
  }

  @inline(__always)
  private static func spaceLength(_ bytes: UnsafeBufferPointer<UInt8>, endingAt end: Int, notBefore start: Int) -> Int? {
    let last = bytes[end - 1]
    if last < 0x80 { return isASCIISpace(last) ? 1 : nil }
    var lead = end - 1
    while lead > start, bytes[lead] & 0xC0 == 0x80 { lead -= 1 }
    return isSpace(bytes, lead, end - lead) ? end - lead : nil
  }

  private static func isSpace(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ length: Int) -> Bool {
    let scalar: UInt32
    switch length {
    case 2: scalar = UInt32(bytes[start] & 0x1F) << 6 | UInt32(bytes[start + 1] & 0x3F)
    case 3:
      scalar =
        UInt32(bytes[start] & 0x0F) << 12 | UInt32(bytes[start + 1] & 0x3F) << 6 | UInt32(bytes[start + 2] & 0x3F)
    default: return false
    }
    return CharacterClass.isSpace(scalar) || CharacterClass.isLineEnd(scalar)
  }

  @inline(__always)
  private static func isASCIISpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte >= 0x09 && byte <= 0x0D
  }
}
