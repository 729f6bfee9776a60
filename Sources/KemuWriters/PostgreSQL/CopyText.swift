/// The text format of PostgreSQL's COPY: a line a row, tabs between the values, `\N` for none.
///
/// Source of the rules: PostgreSQL, COPY, File Formats, Text Format.
enum CopyText {
  static func append(_ row: [OutputValue], to bytes: inout [UInt8]) {
    for (index, value) in row.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: "\t")) }
      if let text = value.text { append(text, to: &bytes) } else { bytes += #"\N"#.utf8 }
    }
    bytes.append(UInt8(ascii: "\n"))
  }

  private static func append(_ text: String, to bytes: inout [UInt8]) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\\"): bytes += #"\\"#.utf8
      case UInt8(ascii: "\n"): bytes += #"\n"#.utf8
      case UInt8(ascii: "\r"): bytes += #"\r"#.utf8
      case UInt8(ascii: "\t"): bytes += #"\t"#.utf8
      case 0: bytes += "\u{FFFD}".utf8  // PostgreSQL's text cannot hold U+0000
      default: bytes.append(byte)
      }
    }
  }
}
