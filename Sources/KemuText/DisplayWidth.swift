/// The width of text in columns of a fixed-width page: 2 for Chinese characters and full-width forms, else 1.
public enum DisplayWidth {
  public static func of(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.withUnsafeBufferPointer(of)
  }

  private static func of(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var width = 0
    var index = 0
    while index < bytes.count {
      let length = max(1, UTF8Sequence.length(of: bytes[index]))
      let scalar = UTF8Sequence.scalar(in: bytes, at: index, length: length)
      width += of(scalar?.value ?? 0xFFFD)
      index += length
    }
    return width
  }

  public static func of(_ scalar: UInt32) -> Int {
    // Nearly all of a Chinese text.
    if scalar >= 0x4E00, scalar <= 0x9FFF { return 2 }
    if CharacterClass.isInvisible(scalar) || scalar < 0x20 { return 0 }
    return CharacterClass.isWide(scalar) ? 2 : 1
  }
}
