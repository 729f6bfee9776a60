/// Tells files that are no text, so that they are refused with a reason instead of read as noise.
public enum BinaryContent {
  private static let signatures: [(bytes: [UInt8], name: String)] = [
    (Array("%PDF-".utf8), "a PDF document"),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "an Office document in the old binary form"),
    (Array("PK\u{3}\u{4}".utf8), "a ZIP archive or an Office document"),
    ([0x1F, 0x8B], "a gzip archive"),
    (Array("Rar!".utf8), "a RAR archive"),
    ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "a 7z archive"),
    ([0x89, 0x50, 0x4E, 0x47], "a PNG image"),
    ([0xFF, 0xD8, 0xFF], "a JPEG image"),
    (Array("GIF8".utf8), "a GIF image"),
    ([0x7F, 0x45, 0x4C, 0x46], "a program"),
    (Array("SQLite format 3".utf8), "an SQLite database"),
  ]
  private static let sample = 64 * 1024

  /// Why the bytes of an input are no text, lower case and without a full stop; `nil` where they may be text.
  public static func reason(for bytes: [UInt8]) -> String? {
    if let signature = signatures.first(where: { bytes.starts(with: $0.bytes) }) {
      return "\(signature.name), not text; export it as text or HTML first"
    }
    if isWebArchive(bytes) { return "a web archive (MHTML), whose page is encoded; save it as HTML first" }
    if ByteOrderMark(bytes) != nil || WideText.byteOrder(of: bytes) != nil { return nil }
    let beginning = bytes.prefix(sample)
    let zeros = beginning.count { $0 == 0 }
    let controls = beginning.count(where: isControl)
    // A stray control character is found in text now and then; one byte in fifty is not text.
    guard zeros * 1_000 > beginning.count || controls * 50 > beginning.count else { return nil }
    return "not text: \(controls) of the first \(beginning.count) bytes are control characters"
  }

  /// Whether a file opens with the head of a MIME message of several parts, as browsers and word processors save pages.
  private static func isWebArchive(_ bytes: [UInt8]) -> Bool {
    let lines = bytes.prefix(4096).split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let head = lines.lazy.map { String(decoding: $0, as: UTF8.self).lowercased() }
      .prefix { !$0.allSatisfy(\.isWhitespace) }
    return head.contains { $0.hasPrefix("mime-version:") } && head.contains { $0.hasPrefix("content-type: multipart/") }
  }

  /// Control characters other than tab, line feed, vertical tab, form feed, carriage return and escape.
  private static func isControl(_ byte: UInt8) -> Bool {
    byte < 0x20 && !(0x09...0x0D).contains(byte) && byte != 0x1B || byte == 0x7F
  }
}
