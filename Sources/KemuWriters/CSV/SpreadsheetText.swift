/// Which texts a spreadsheet that opens a CSV file would take for something else than text.
///
/// A field has no type in CSV: a spreadsheet runs what looks like a formula, cuts the zeros off `0101`, rounds
/// `110102199001011234` and makes a date of `1-2`. An apostrophe in front keeps it text. A text that begins with an
/// apostrophe of its own gets another one, so that taking the first one away always gives the text back.
enum SpreadsheetText {
  static let mark = "'"

  static func needsMark(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    switch first {
    case "'", "\t", "\r", "\n": return true
    // The full-width forms too: some spreadsheets fold them.
    case "=", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}": return true
    case "+", "-": return !isAmount(text.unicodeScalars.dropFirst())
    case "0"..."9": return isMisreadNumber(text.utf8)
    default: return false
    }
  }

  /// Whether what follows a sign is a plain number or percentage, which no spreadsheet runs.
  private static func isAmount(_ scalars: Substring.UnicodeScalarView) -> Bool {
    guard let first = scalars.first, ("0"..."9").contains(first) else { return false }
    return scalars.allSatisfy { ("0"..."9").contains($0) || $0 == "." || $0 == "," || $0 == "%" }
  }

  /// Whether a text that begins with a digit is read as a number or date that shows other digits.
  ///
  /// A plain decimal is not, although the zeros at its end are lost to sight: most quoted figures have some, and none
  /// changes its value.
  private static func isMisreadNumber(_ utf8: String.UTF8View) -> Bool {
    let digits = utf8.count { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    if digits == utf8.count { return digits > 15 || (digits > 1 && utf8.first == UInt8(ascii: "0")) }
    return utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "/"),
        UInt8(ascii: ":"), UInt8(ascii: "e"), UInt8(ascii: "E"), UInt8(ascii: "."):
        true
      default: false
      }
    } && utf8.contains { !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) && $0 != UInt8(ascii: ".") }
  }
}
