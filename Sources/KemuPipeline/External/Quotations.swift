internal import KemuModel
internal import KemuSchema

/// Places that somebody else gives: each counts only where the text says there what it quotes.
struct Quotations {
  private let text: CanonicalText
  private let offsets: ScalarOffsets

  struct Refusal: Error {
    var reason: String

    init(_ reason: String) {
      self.reason = reason
    }
  }

  init(_ text: CanonicalText) {
    self.text = text
    offsets = ScalarOffsets(text)
  }

  /// - Parameter place: an object with `text`, `start` and `end`, in Unicode scalars.
  func span(of place: JSONValue) throws(Refusal) -> TextSpan {
    let (start, end) = (place["start"]?.decimal?.integer ?? .max, place["end"]?.decimal?.integer ?? .max)
    let quote = place["text"]?.text ?? ""
    guard start < end, let first = offsets.offset(ofScalar: start), let last = offsets.offset(ofScalar: end) else {
      throw Refusal("is at \(place["start"] ?? .null) to \(place["end"] ?? .null), where no text is")
    }
    let span = TextSpan(first, last)
    guard text.bytes(span).elementsEqual(quote.utf8) else {
      throw Refusal("quotes \(excerpt(quote)), but at \(start) to \(end) stands \(excerpt(text[span]))")
    }
    return span
  }

  private func excerpt(_ text: String) -> String {
    let scalars = text.unicodeScalars
    return JSONValue.string(String(scalars.prefix(40))).description + (scalars.count > 40 ? "…" : "")
  }
}
