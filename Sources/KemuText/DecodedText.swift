/// The outcome of decoding: a document's text as valid UTF-8, and how sure that reading of its bytes is.
public struct DecodedText: Sendable, Equatable {
  /// Valid UTF-8 without a byte order mark; line ends as they stood.
  public var utf8: [UInt8]
  /// The IANA name of the character set that the bytes were read in.
  public var encoding: String
  /// 0 … 100: 100 for a byte order mark or valid UTF-8, lower for a guess.
  public var confidence: Int
  /// How many bytes had no meaning in the character set; U+FFFD stands in their places.
  public var replacedBytes: Int

  public init(utf8: [UInt8], encoding: String, confidence: Int, replacedBytes: Int = 0) {
    self.utf8 = utf8
    self.encoding = encoding
    self.confidence = confidence
    self.replacedBytes = replacedBytes
  }
}
