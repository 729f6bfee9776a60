import KemuModel

/// Classification codes: 3, 5 or 7 ASCII digits (类, 款, 项), nothing joined to them.
///
/// A bare number of as many digits looks the same; what the place expects decides.
struct CodeRecognizer: Recognizer {
  func mention(of figure: Figure, in text: ByteText) -> Mention? {
    guard case .plain(let digits) = figure.form, digits == figure.span.count, digits == 3 || digits == 5 || digits == 7,
      text[figure.start] != UInt8(ascii: "0"), !text.isIdentifier(before: figure.start), !text[figure.end].isLetter,
      !isJoined(text[figure.start - 1]), text[figure.end] != UInt8(ascii: "%")
    else { return nil }
    return Mention(kind: .code, span: figure.span, numeral: figure.span, value: figure.bounds.low)
  }

  private func isJoined(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "$"): true
    default: false
    }
  }
}
