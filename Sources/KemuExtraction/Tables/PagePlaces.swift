internal import KemuModel
internal import KemuText

/// Where words stand on a page that was set with spaces.
struct PagePlaces {
  /// PDF tools count characters; people who type tables go by the columns that these take.
  enum Measure {
    case characters, columns
  }

  let text: CanonicalText
  let measure: Measure

  /// A page is no wider, in bytes.
  private static let longestLine = 8_000

  /// Twice the middle of a span in its line.
  func middle(of span: TextSpan) -> Int {
    var start = span.start
    while start > 0, span.start - start < Self.longestLine, text.utf8[start - 1] != UInt8(ascii: "\n") { start -= 1 }
    return 2 * width(TextSpan(start, span.start)) + width(span)
  }

  private func width(_ span: TextSpan) -> Int {
    var cursor = ScalarCursor(text.bytes(span))
    var width = 0
    while let (scalar, _) = cursor.next() {
      let columns = DisplayWidth.of(scalar)
      width += measure == .columns ? columns : min(columns, 1)
    }
    return width
  }
}
