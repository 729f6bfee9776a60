import KemuModel

extension CanonicalText {
  /// Whether the text can be cut here: inside of it, and not inside of a scalar.
  private func isBoundary(_ offset: Int) -> Bool {
    offset == count || (0..<count).contains(offset) && utf8[offset] & 0xC0 != 0x80
  }

  /// - Throws: where the span is not a piece of the text, cut between scalars.
  func requirePlace(_ span: TextSpan, of what: String) throws(BrokenInvariant) {
    try require(
      span.start <= span.end && isBoundary(span.start) && isBoundary(span.end),
      "\(what): \(span) is no place in a text of \(count) bytes")
  }

  func requireValidUTF8() throws(BrokenInvariant) {
    try require(String(validating: utf8, as: UTF8.self) != nil, "the text is not valid UTF-8")
  }
}
