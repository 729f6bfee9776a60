import KemuModel
import KemuRecognizers
import Testing

/// A text in which `⟦…⟧` marks where mentions are expected.
struct MarkedText {
  var text: CanonicalText
  var spans: [TextSpan] = []

  init(_ marked: String) {
    var bytes: [UInt8] = []
    var start = 0
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "⟦": start = bytes.count
      case "⟧": spans.append(TextSpan(start, bytes.count))
      default: bytes += Array(String(scalar).utf8)
      }
    }
    text = CanonicalText(utf8: bytes)
  }
}

/// Checks that the mentions of a kind, all kinds competing, are exactly the marked ones, with the given values
/// (`10...20` for a range, `~` in front of an approximation).
func expect(
  _ kind: Mention.Kind, _ marked: String, _ values: String..., units: [String]? = nil,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let expected = MarkedText(marked)
  let found = Recognizers().mentions(in: expected.text).filter { $0.kind == kind }
  #expect(found.map { expected.text[$0.span] } == expected.spans.map { expected.text[$0] }, sourceLocation: sourceLocation)
  #expect(found.map(\.span) == expected.spans, sourceLocation: sourceLocation)
  #expect(found.map(shown) == values, sourceLocation: sourceLocation)
  if let units { #expect(found.map(\.unit) == units, sourceLocation: sourceLocation) }
}

private func shown(_ mention: Mention) -> String {
  (mention.isApproximate ? "~" : "") + mention.value.description
    + (mention.upperValue.map { "...\($0)" } ?? "")
}
