/// The width of text in columns of a fixed-width page: 2 for Chinese characters and full-width forms, else 1.
public enum DisplayWidth {
  public static func of(_ bytes: ArraySlice<UInt8>) -> Int {
    var width = 0
    var cursor = ScalarCursor(bytes)
    while let (scalar, _) = cursor.next() { width += Self.of(scalar) }
    return width
  }

  public static func of(_ scalar: UInt32) -> Int {
    if CharacterClass.isInvisible(scalar) || scalar < 0x20 { return 0 }
    return CharacterClass.isWide(scalar) ? 2 : 1
  }
}
