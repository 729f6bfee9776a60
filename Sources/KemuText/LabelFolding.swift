/// The form in which heads, captions and row labels are compared: full-width ASCII as half-width, brackets as ASCII
/// brackets, and everything dropped that layout puts into words (spaces, quotation marks, `*` and `#`).
///
/// `“三公” 经费（合 计）` and `三公经费(合计)` are the same label.
public enum LabelFolding {
  public static func fold(_ text: some StringProtocol) -> String {
    fold(Array(text.utf8)[...])
  }

  public static func fold(_ bytes: ArraySlice<UInt8>) -> String {
    var folded: [UInt8] = []
    folded.reserveCapacity(bytes.count)
    bytes.withUnsafeBufferPointer { source in
      var index = 0
      while index < source.count {
        let byte = source[index]
        switch byte {
        case 0x00...0x20, UInt8(ascii: "*"), UInt8(ascii: "#"), UInt8(ascii: "\""), UInt8(ascii: "'"):
          index += 1
        case 0xC2 where index + 1 < source.count && source[index + 1] == 0xA0:
          index += 2
        case 0xE2...0xEF where index + 2 < source.count:
          if let ascii = halfWidth(byte, source[index + 1], source[index + 2]) {
            folded.append(ascii)
          } else if !isDropped(byte, source[index + 1], source[index + 2]) {
            folded.append(contentsOf: source[index..<index + 3])
          }
          index += 3
        default:
          folded.append(byte)
          index += 1
        }
      }
    }
    return String(decoding: folded, as: UTF8.self)
  }

  /// U+FF01 … U+FF5E as the ASCII character that it is the full-width form of, and 〔〕【】 as brackets.
  private static func halfWidth(_ a: UInt8, _ b: UInt8, _ c: UInt8) -> UInt8? {
    switch (a, b, c) {
    case (0xEF, 0xBC, 0x82), (0xEF, 0xBC, 0x87), (0xEF, 0xBC, 0x83), (0xEF, 0xBC, 0x8A): nil
    case (0xEF, 0xBC, 0x81...0xBF): c - 0x81 + 0x21
    case (0xEF, 0xBD, 0x80...0x9E): c - 0x80 + 0x60
    case (0xE3, 0x80, 0x94), (0xE3, 0x80, 0x90): UInt8(ascii: "(")
    case (0xE3, 0x80, 0x95), (0xE3, 0x80, 0x91): UInt8(ascii: ")")
    default: nil
    }
  }

  /// Ideographic and typographic spaces, the byte order mark, and quotation marks.
  private static func isDropped(_ a: UInt8, _ b: UInt8, _ c: UInt8) -> Bool {
    switch (a, b, c) {
    case (0xE3, 0x80, 0x80), (0xEF, 0xBB, 0xBF), (0xE2, 0x80, 0x80...0x8F), (0xE2, 0x80, 0xAF): true
    case (0xE2, 0x80, 0x98...0x9F), (0xE3, 0x80, 0x8C...0x8F): true
    case (0xEF, 0xBC, 0x82), (0xEF, 0xBC, 0x87), (0xEF, 0xBC, 0x83), (0xEF, 0xBC, 0x8A): true
    default: false
    }
  }
}
