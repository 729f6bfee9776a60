import KemuReaders
import KemuText

/// Any bytes become valid UTF-8, of a length that the bytes explain.
func fuzzDecoding(_ bytes: [UInt8]) throws(BrokenInvariant) {
  _ = BinaryContent.reason(for: bytes)
  let charsets = ["gb2312", "Big5", "UTF-16LE", "ISO-2022-JP", "HZ", "UTF-7", nil]
  for charset in [HTMLCharset.declared(in: bytes), charsets[bytes.count % charsets.count]] {
    let decoded = Decoding.decode(bytes, declared: charset)
    let name = "\(charset ?? "none"), read as \(decoded.encoding)"
    try require(String(validating: decoded.utf8, as: UTF8.self) != nil, "\(name): not valid UTF-8")
    try require((0...100).contains(decoded.confidence), "\(name): confidence \(decoded.confidence)")
    try require((0...bytes.count).contains(decoded.replacedBytes), "\(name): \(decoded.replacedBytes) bytes replaced")
    // No byte of any character set states more than one character outside of the BMP or two inside.
    try require(decoded.utf8.count <= 6 * bytes.count, "\(name): \(decoded.utf8.count) bytes from \(bytes.count)")
  }
}
