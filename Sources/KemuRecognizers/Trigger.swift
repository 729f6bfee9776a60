/// The places where a numeral may begin.
enum Trigger {
  /// The first offset from `index` on that holds a digit or a numeral character; the window's end if none does.
  static func next(in text: ByteText, from index: Int) -> Int {
    let bytes = text.bytes
    return NumeralCharacter.codes.withUnsafeBufferPointer { codes in
      var position = index
      while position < text.end {
        let byte = bytes[position]
        if byte < 0x80 {
          if byte &- 0x30 < 10 { return position }
          position += 1
        } else if byte & 0xF0 == 0xE0, position + 2 < text.end {
          let scalar = Int(byte & 0x0F) << 12 | Int(bytes[position + 1] & 0x3F) << 6 | Int(bytes[position + 2] & 0x3F)
          if isNumeral(scalar, codes) { return position }
          position += 3
        } else {
          position += 1
        }
      }
      return text.end
    }
  }

  @inline(__always)
  private static func isNumeral(_ scalar: Int, _ codes: UnsafeBufferPointer<UInt8>) -> Bool {
    let index = scalar - Int(NumeralCharacter.first)
    if index >= 0, index < codes.count { return codes[index] != 0 }
    return scalar == 0x25CB || (scalar >= 0xFF10 && scalar <= 0xFF19)
  }
}
