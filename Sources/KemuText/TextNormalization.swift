/// The form in which names and labels leave the program.
public enum TextNormalization {
  /// A name as records state it: without markdown marks and surrounding spaces; full-width letters, digits and signs
  /// half-width, brackets and Chinese punctuation as printed; no spaces but one between two Latin words.
  public static func name(_ bytes: ArraySlice<UInt8>) -> String {
    let content = LayoutMarks.content(of: bytes)
    if content.allSatisfy(isPlain) { return String(decoding: content, as: UTF8.self) }
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var space = false
    var lastIsLatin = false
    var cursor = ScalarCursor(content)
    while let (scalar, range) = cursor.next() {
      if CharacterClass.isInvisible(scalar) { continue }
      if CharacterClass.isSpace(scalar) || CharacterClass.isLineEnd(scalar) {
        space = true
        continue
      }
      let half = isPrintedFullWidth(scalar) ? scalar : CharacterClass.halfWidth(scalar)
      let isLatin = half > 0x20 && half < 0x2E80 && !CharacterClass.isWide(half)
      if space, lastIsLatin, isLatin { output.append(0x20) }
      if half < 0x80 { output.append(UInt8(half)) } else { output.append(contentsOf: bytes[range]) }
      (space, lastIsLatin) = (false, isLatin)
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// Whether a byte is of a printed ASCII character or a character between U+4000 and U+A000, which stay as they are;
  /// of the lead bytes in other texts none is.
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte < 0x7F || byte >= 0x80 && byte < 0xC0 || byte >= 0xE4 && byte <= 0xE9
  }

  public static func name(_ text: some StringProtocol) -> String {
    name(ArraySlice(Array(text.utf8)))
  }

  /// A text as printed, its lines put into one.
  public static func onOneLine(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  /// A name without the ordinal before it: `二、项目` → `项目`. A name that is nothing but an ordinal stays.
  public static func withoutOrdinal(_ text: some StringProtocol) -> String {
    var text = String(text)
    let rest = text.withUTF8 { bytes in
      Ordinal.leading(bytes).map(\.range.upperBound).flatMap { end in
        end < bytes.count ? String(decoding: bytes[end...], as: UTF8.self) : nil
      }
    }
    return rest ?? text
  }

  /// A name without the quotation marks around the whole of it: `“法院”` → `法院`.
  public static func withoutQuotes(_ name: String) -> String {
    let inner = name.dropFirst().dropLast()
    guard name.first == "“", name.last == "”", name.count > 2, !inner.contains("“") else { return name }
    return String(inner)
  }

  /// Brackets and the punctuation of Chinese sentences are full-width by right.
  private static func isPrintedFullWidth(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xFF01, 0xFF08, 0xFF09, 0xFF0C, 0xFF1A, 0xFF1B, 0xFF1F, 0xFF3B, 0xFF3D, 0xFF5B, 0xFF5D: true
    default: false
    }
  }
}
