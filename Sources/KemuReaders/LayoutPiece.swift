import KemuModel
import KemuText

/// What a document consists of from top to bottom, before lines are joined to paragraphs.
enum LayoutPiece {
  case blank
  case line(ProseLine)
  /// A table, by its index.
  case table(Int)
}

/// A line of prose with what its layout says of it.
struct ProseLine {
  /// Without layout marks and surrounding spaces.
  var content: TextSpan
  /// The column where the content starts, and the one where it ends, in display columns.
  var indent: Int
  var edge: Int
  /// The level that the markup gives it as a heading: `##` or `<h2>` is 2.
  var markedLevel: Int?
  var isListItem = false
  var startsPage = false
}

extension ProseLine {
  init?(_ line: TextLine, _ lines: TextLines) {
    let marks = LayoutMarks.read(lines.bytes(line.content))
    guard !marks.range.isEmpty else { return nil }
    let indent = DisplayWidth.of(lines.bytes(TextSpan(line.span.start, line.content.start)))
    self.init(
      content: TextSpan(marks.range), indent: indent, edge: indent + DisplayWidth.of(lines.bytes(line.content)),
      markedLevel: marks.hashes > 0 ? marks.hashes : nil, isListItem: marks.isListItem, startsPage: line.startsPage)
  }

  /// A line whose layout on the page is not known; marks of lightweight markup may stand in it as in any text.
  init?(rendered span: TextSpan, _ text: CanonicalText, heading: Int? = nil) {
    let marks = LayoutMarks.read(text.bytes(span))
    guard !marks.range.isEmpty else { return nil }
    self.init(
      content: TextSpan(marks.range), indent: 0, edge: DisplayWidth.of(text.bytes(span)),
      markedLevel: heading ?? (marks.hashes > 0 ? marks.hashes : nil), isListItem: marks.isListItem)
  }
}
