/// Finds out the character set of a document and turns its bytes into UTF-8.
///
/// What is certain comes first and what is cheap before what is dear: a byte order mark; UTF-16 by the places of its
/// zero bytes; UTF-8, also with a few damaged characters; the declared character set, where the bytes agree with it;
/// GB18030 and Big5, the two that Chinese pages use undeclared; and last ICU's detector on the first kilobyte.
public enum Decoding {
  /// Decodes a whole document. Never fails: what cannot be read is replaced and counted.
  ///
  /// - Parameter declared: the character set that the document or its carrier names; believed only where every byte
  ///   has a meaning in it.
  public static func decode(_ bytes: [UInt8], declared: String? = nil) -> DecodedText {
    if let mark = ByteOrderMark(bytes) { return decodeMarked(bytes, mark) }
    if let wide = WideText.byteOrder(of: bytes), let text = strict(bytes, as: wide, confidence: 95) { return text }

    let census = UTF8Census(bytes)
    if census.isValid { return DecodedText(utf8: bytes, encoding: "UTF-8", confidence: 100) }
    if census.isDamagedUTF8 { return repaired(bytes[...], confidence: 90) }

    if let name = declared.flatMap(CharacterSet.named), let text = strict(bytes, as: name, confidence: 95) {
      return text
    }
    return guess(bytes)
  }

  private static func decodeMarked(_ bytes: [UInt8], _ mark: ByteOrderMark) -> DecodedText {
    let body = bytes[mark.length...]
    if mark.encoding == "UTF-8" {
      guard UTF8Census(body).isValid else { return repaired(body, confidence: 100) }
      return DecodedText(utf8: Array(body), encoding: "UTF-8", confidence: 100)
    }
    return lenient(body, as: mark.encoding, confidence: 100)
  }

  private static func guess(_ bytes: [UInt8]) -> DecodedText {
    // Nearly every Big5 page is also well-formed GB18030 and many a GBK page well-formed Big5: the census decides.
    if DoubleByteCensus(bytes).looksLikeBig5, let text = strict(bytes, as: "Big5", confidence: 75) { return text }
    if let text = strict(bytes, as: "GB18030", confidence: 85) { return text }
    if let match = Converter.detect(bytes.prefix(1_000)) {
      return lenient(bytes[...], as: CharacterSet.named(match.name) ?? match.name, confidence: match.confidence)
    }
    return lenient(bytes[...], as: "GB18030", confidence: 10)
  }

  private static func strict(_ bytes: [UInt8], as name: String, confidence: Int) -> DecodedText? {
    guard let output = Converter(name)?.convert(bytes[...], strictly: true) else { return nil }
    return DecodedText(utf8: output.utf8, encoding: name, confidence: confidence)
  }

  private static func lenient(_ bytes: ArraySlice<UInt8>, as name: String, confidence: Int) -> DecodedText {
    guard let output = Converter(name)?.convert(bytes, strictly: false) else {
      return repaired(bytes, confidence: 0)
    }
    return DecodedText(
      utf8: output.utf8, encoding: name, confidence: confidence, replacedBytes: output.replacedBytes)
  }

  private static func repaired(_ bytes: ArraySlice<UInt8>, confidence: Int) -> DecodedText {
    let (utf8, replaced) = UTF8Repair.replacingInvalid(bytes)
    return DecodedText(utf8: utf8, encoding: "UTF-8", confidence: confidence, replacedBytes: replaced)
  }
}
