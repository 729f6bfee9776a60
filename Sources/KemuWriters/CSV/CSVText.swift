/// Comma-separated values as RFC 4180 has them: CRLF ends a line, a value with a comma, quote or line break is quoted.
enum CSVText {
  static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  static func append(_ row: [OutputValue], to bytes: inout [UInt8]) {
    for (index, value) in row.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      switch value {
      case .absent: break
      case .text(let text): append(text, to: &bytes)
      case .integer, .decimal: bytes += (value.text ?? "").utf8
      }
    }
    bytes += "\r\n".utf8
  }

  /// A text is marked where a spreadsheet would misread it. An empty one is quoted: it is not absent.
  private static func append(_ text: String, to bytes: inout [UInt8]) {
    let isQuoted =
      text.isEmpty
      || text.utf8.contains { byte in
        byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\r")
          || byte == UInt8(ascii: "\n")
      }
    if isQuoted { bytes.append(UInt8(ascii: "\"")) }
    if SpreadsheetText.needsMark(text) { bytes += SpreadsheetText.mark.utf8 }
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): bytes += "\"\"".utf8
      case 0: bytes += "\u{FFFD}".utf8  // readers of CSV take U+0000 for the end
      default: bytes.append(byte)
      }
    }
    if isQuoted { bytes.append(UInt8(ascii: "\"")) }
  }
}
