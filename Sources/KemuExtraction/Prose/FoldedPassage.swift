internal import KemuModel
internal import KemuText

/// A ``ProsePassage`` as its statements are read: folded, with the mentions in it.
///
/// A class, because the tokenizer and the reader hold it while they read it; no other task sees it.
final class FoldedPassage {
  /// Folded, with the way back to the canonical text.
  let text: FoldedText
  let span: TextSpan
  /// The headings above, outermost first, folded and without their ordinals, and that of the passage's own line.
  let sections: [String]
  /// Without its own.
  let above: [String]
  let isHeading: Bool
  /// The mentions in it, with their ranges in the folded text.
  let mentions: [(index: Int, range: Range<Int>)]

  init(
    text: FoldedText, span: TextSpan, sections: [String], above: [String], isHeading: Bool,
    mentions: [(index: Int, range: Range<Int>)]
  ) {
    self.text = text
    self.span = span
    self.sections = sections
    self.above = above
    self.isHeading = isHeading
    self.mentions = mentions
  }

  static let folding: Folding = [.width, .dropSpaces, .brackets, .simplified]
}
