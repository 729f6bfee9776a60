public import KemuModel

/// A view of a slice of text with differences of spelling folded away, and the way back to the bytes it came from.
///
/// The source is never rewritten: matching is done on ``utf8``, and what matched is quoted through ``source(_:)``.
public struct FoldedText: Sendable {
  public private(set) var utf8: [UInt8] = []

  /// For each folded byte, where the source character it came from starts and ends, counted from `base`.
  private var starts: [UInt32] = []
  private var ends: [UInt32] = []
  /// The place of the slice in its text.
  private let base: Int

  /// - Parameter bytes: valid UTF-8, up to 4 GiB; its indices are the offsets that ``source(_:)`` returns.
  public init(_ bytes: ArraySlice<UInt8>, _ folding: Folding) {
    base = bytes.startIndex
    utf8.reserveCapacity(bytes.count)
    starts.reserveCapacity(bytes.count)
    ends.reserveCapacity(bytes.count)
    var cursor = ScalarCursor(bytes)
    while let (scalar, range) = cursor.next() {
      if scalar < 0x80 {
        if let byte = folding.foldASCII(UInt8(scalar)) { append(byte, from: range) }
      } else if folding.contains(.simplified), let simplified = SimplifiedForms.of(scalar) {
        for byte in simplified { append(byte, from: range) }
      } else {
        switch folding.fold(scalar) {
        case .kept: for index in range { append(bytes[index], from: range) }
        case .ascii(let byte): append(byte, from: range)
        case .dropped: break
        }
      }
    }
  }

  public init(_ text: CanonicalText, _ span: TextSpan, _ folding: Folding) {
    self.init(text.bytes(span), folding)
  }

  /// The source of a range of folded bytes: from the first character that is in it to the last, with what was dropped
  /// between them. For an empty range the place where its content would stand.
  public func source(_ range: Range<Int>) -> TextSpan {
    guard !range.isEmpty, range.lowerBound >= 0, range.upperBound <= utf8.count else {
      let place = sourceOffset(min(max(range.lowerBound, 0), utf8.count))
      return TextSpan(place, place)
    }
    return TextSpan(base + Int(starts[range.lowerBound]), base + Int(ends[range.upperBound - 1]))
  }

  /// Where the character that gave a folded byte starts in the source; at the end of the view, where its last ends.
  public func sourceOffset(_ offset: Int) -> Int {
    if offset < starts.count { return base + Int(starts[offset]) }
    return base + Int(ends.last ?? 0)
  }

  private mutating func append(_ byte: UInt8, from range: Range<Int>) {
    utf8.append(byte)
    starts.append(UInt32(truncatingIfNeeded: range.lowerBound - base))
    ends.append(UInt32(truncatingIfNeeded: range.upperBound - base))
  }
}

extension Folding {
  enum Result {
    case kept
    case ascii(UInt8)
    case dropped
  }

  /// `nil` for an ASCII character that vanishes.
  @inline(__always)
  func foldASCII(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x20, 0x09...0x0D:
      if contains(.dropSpaces) { return nil }
      return contains(.spaces) && (byte == 0x09 || byte == 0x0B || byte == 0x0C) ? 0x20 : byte
    case 0x41...0x5A: return contains(.lowercase) ? byte | 0x20 : byte
    case 0x5B, 0x7B: return contains(.brackets) ? 0x28 : byte
    case 0x5D, 0x7D: return contains(.brackets) ? 0x29 : byte
    case 0x27: return contains(.brackets) ? 0x22 : byte
    default: return byte
    }
  }

  func fold(_ scalar: UInt32) -> Result {
    if CharacterClass.isSpace(scalar) || CharacterClass.isLineEnd(scalar) { return foldSpace(scalar) }
    if contains(.brackets), let bracket = Self.bracket(scalar) { return .ascii(bracket) }
    if contains(.width) {
      let half = CharacterClass.halfWidth(scalar)
      if half != scalar, let byte = foldASCII(UInt8(truncatingIfNeeded: half)) { return .ascii(byte) }
    }
    return .kept
  }

  private func foldSpace(_ scalar: UInt32) -> Result {
    if contains(.dropSpaces) { return .dropped }
    guard contains(.spaces), !CharacterClass.isLineEnd(scalar) else { return .kept }
    return CharacterClass.isInvisible(scalar) ? .dropped : .ascii(0x20)
  }

  private static func bracket(_ scalar: UInt32) -> UInt8? {
    switch scalar {
    case 0xFF08, 0x3010, 0x3014, 0xFF3B, 0xFF5B, 0x3016, 0x2768, 0xFE35, 0x3018: 0x28
    case 0xFF09, 0x3011, 0x3015, 0xFF3D, 0xFF5D, 0x3017, 0x2769, 0xFE36, 0x3019: 0x29
    case 0x2018...0x201F, 0x300C...0x300F, 0xFF02, 0xFF07, 0x301D...0x301F, 0xFE41...0xFE44: 0x22
    default: nil
    }
  }
}
