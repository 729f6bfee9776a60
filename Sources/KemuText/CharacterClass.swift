/// The classes of characters that reading Chinese forms turns on.
public enum CharacterClass {
  /// Spaces of any width that stand on a line, the tab included; zero-width marks too, which print nothing.
  public static func isSpace(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x09, 0x0B, 0x0C, 0x20, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: true
    default: isInvisible(scalar)
    }
  }

  /// Marks without width: zero-width spaces and joiners, direction marks, a stray byte order mark, the soft hyphen.
  static func isInvisible(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060, 0xFEFF: true
    default: false
    }
  }

  public static func isLineEnd(_ scalar: UInt32) -> Bool {
    scalar == 0x0A || scalar == 0x0D || scalar == 0x85 || scalar == 0x2028 || scalar == 0x2029
  }

  /// The half-width form of a full-width ASCII character, or the scalar itself.
  public static func halfWidth(_ scalar: UInt32) -> UInt32 {
    scalar >= 0xFF01 && scalar <= 0xFF5E ? scalar - 0xFEE0 : scalar
  }

  /// Whether a scalar takes two columns where East Asian text is printed in a fixed width (UAX 11, W and F).
  public static func isWide(_ scalar: UInt32) -> Bool {
    if scalar < 0x1100 { return false }
    switch scalar {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
      0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F,
      0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      return true
    // Quotes, dashes and ellipses are ambiguous in UAX 11 and wide in every Chinese font.
    case 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2026, 0x2460...0x24FF, 0x25A0...0x25FF: return true
    default: return false
    }
  }
}
