internal import KemuModel
internal import KemuText

/// What stands before the things that the prose goes through one by one: the headings, and the end of the last sentence
/// before the first of them (`具体情况如下：`). It tells whether all of them are named, or some.
struct Introduction {
  private var passage: TextSpan?

  /// In bytes of the text.
  private static let longest = 120

  /// Notes a passage that names none of the things.
  mutating func take(_ passage: ProsePassage) {
    self.passage = passage.isHeading ? nil : passage.span
  }

  /// The headings above a passage and the introduction, folded, with `/` between.
  func label(_ item: ProsePassage, _ text: CanonicalText) -> String {
    (item.sections + [passage.map { Self.end(of: $0, text) } ?? ""]).joined(separator: "/")
  }

  private static func end(of span: TextSpan, _ text: CanonicalText) -> String {
    var start = max(span.start, span.end - longest)
    while start < span.end, text.utf8[start] & 0xC0 == 0x80 { start += 1 }
    let folded = LabelFolding.fold(text.bytes(TextSpan(start, span.end)))
    let last = folded.split(separator: "。", omittingEmptySubsequences: true).last ?? ""
    return String(last)
  }
}
