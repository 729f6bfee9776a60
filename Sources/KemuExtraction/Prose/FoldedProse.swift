internal import KemuModel
internal import KemuText

/// The passages of a document as words are looked for in them, folded once for all record types.
struct FoldedProse {
  let passages: [(passage: ProsePassage, text: FoldedText)]

  init(_ document: Document) {
    passages = document.passages.map { ($0, FoldedText(document.text, $0.span, .label)) }
  }
}
