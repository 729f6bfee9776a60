/// The text of a document that every place refers to: valid UTF-8, never rewritten after it is read.
///
/// For plain text and tab-separated files it is the decoded file itself; for HTML its rendering, one line a block or
/// table row, cells separated by tabs.
public struct CanonicalText: Sendable {
  public let utf8: [UInt8]

  /// - Parameter utf8: valid UTF-8; the decoders replace what is not.
  public init(utf8: [UInt8]) {
    self.utf8 = utf8
  }

  public init(_ text: some StringProtocol) {
    self.init(utf8: Array(text.utf8))
  }

  public var count: Int { utf8.count }

  /// The slice as printed. A span that reaches out of the text is cut off at its ends.
  public subscript(_ span: TextSpan) -> String {
    String(decoding: bytes(span), as: UTF8.self)
  }

  public func bytes(_ span: TextSpan) -> ArraySlice<UInt8> {
    let end = max(0, min(span.end, utf8.count))
    return utf8[min(max(0, span.start), end)..<end]
  }
}
