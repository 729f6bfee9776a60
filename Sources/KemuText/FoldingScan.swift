/// Takes in what folding makes of a text.
protocol FoldingSink {
  /// Characters that stay as they are; the indices are offsets in the folded slice.
  mutating func keep(_ bytes: Slice<UnsafeBufferPointer<UInt8>>)
  /// A character that another stands for.
  mutating func replace(_ source: Range<Int>, by character: FoldedCharacter)
}

/// The character that folding puts in the place of another.
struct FoldedCharacter {
  let scalar: UInt32

  func append(to utf8: inout [UInt8]) {
    guard scalar >= 0x80 else { return utf8.append(UInt8(scalar)) }
    guard scalar >= 0x800 else {
      utf8.append(UInt8(0xC0 | scalar >> 6))
      return utf8.append(UInt8(0x80 | scalar & 0x3F))
    }
    if scalar >= 0x10000 {
      utf8.append(UInt8(0xF0 | scalar >> 18))
      utf8.append(UInt8(0x80 | scalar >> 12 & 0x3F))
    } else {
      utf8.append(UInt8(0xE0 | scalar >> 12))
    }
    utf8.append(UInt8(0x80 | scalar >> 6 & 0x3F))
    utf8.append(UInt8(0x80 | scalar & 0x3F))
  }
}

extension Folding {
  private enum Result {
    case kept
    case replaced(FoldedCharacter)
    case dropped
  }

  /// Folds valid UTF-8 into a sink: stretches that stay as they are in one go.
  func fold(_ bytes: UnsafeBufferPointer<UInt8>, into sink: inout some FoldingSink) {
    let forms = contains(.simplified) ? SimplifiedForms.standard : nil
    var kept = 0
    var offset = 0
    while offset < bytes.count {
      let length = min(max(1, UTF8Sequence.length(of: bytes[offset])), bytes.count - offset)
      let result = result(bytes, offset, length, forms)
      if case .kept = result {
        offset += length
        continue
      }
      if kept < offset { sink.keep(bytes[kept..<offset]) }
      if case .replaced(let character) = result { sink.replace(offset..<offset + length, by: character) }
      offset += length
      kept = offset
    }
    if kept < offset { sink.keep(bytes[kept..<offset]) }
  }

  @inline(__always)
  private func result(
    _ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int, _ length: Int, _ forms: SimplifiedForms?
  ) -> Result {
    let lead = bytes[offset]
    switch length {
    case 1:
      guard lead < 0x80 else { return .kept }
      guard let byte = foldASCII(lead) else { return .dropped }
      return byte == lead ? .kept : .replaced(FoldedCharacter(scalar: UInt32(byte)))
    case 2 where lead < 0xE0:
      return fold(UInt32(lead & 0x1F) << 6 | UInt32(bytes[offset + 1] & 0x3F))
    case 3 where lead < 0xF0:
      let scalar =
        UInt32(lead & 0x0F) << 12 | UInt32(bytes[offset + 1] & 0x3F) << 6 | UInt32(bytes[offset + 2] & 0x3F)
      if let simplified = forms?.form(of: scalar) {
        return .replaced(FoldedCharacter(scalar: simplified))
      }
      // Between U+4000 and U+A000 there are neither spaces nor brackets nor full-width forms.
      return lead >= 0xE4 && lead <= 0xE9 ? .kept : fold(scalar)
    default:
      return .kept
    }
  }

  /// `nil` for an ASCII character that vanishes.
  @inline(__always)
  private func foldASCII(_ byte: UInt8) -> UInt8? {
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

  private func fold(_ scalar: UInt32) -> Result {
    if CharacterClass.isSpace(scalar) || CharacterClass.isLineEnd(scalar) { return foldSpace(scalar) }
    if contains(.brackets), let bracket = Self.bracket(scalar) { return .replaced(FoldedCharacter(scalar: bracket)) }
    if contains(.width) {
      let half = CharacterClass.halfWidth(scalar)
      if half != scalar, let byte = foldASCII(UInt8(truncatingIfNeeded: half)) {
        return .replaced(FoldedCharacter(scalar: UInt32(byte)))
      }
    }
    return .kept
  }

  private func foldSpace(_ scalar: UInt32) -> Result {
    if contains(.dropSpaces) { return .dropped }
    guard contains(.spaces), !CharacterClass.isLineEnd(scalar) else { return .kept }
    return CharacterClass.isInvisible(scalar) ? .dropped : .replaced(FoldedCharacter(scalar: 0x20))
  }

  private static func bracket(_ scalar: UInt32) -> UInt32? {
    switch scalar {
    case 0xFF08, 0x3010, 0x3014, 0xFF3B, 0xFF5B, 0x3016, 0x2768, 0xFE35, 0x3018: 0x28
    case 0xFF09, 0x3011, 0x3015, 0xFF3D, 0xFF5D, 0x3017, 0x2769, 0xFE36, 0x3019: 0x29
    case 0x2018...0x201F, 0x300C...0x300F, 0xFF02, 0xFF07, 0x301D...0x301F, 0xFE41...0xFE44: 0x22
    default: nil
    }
  }
}
