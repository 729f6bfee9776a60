import KemuModel
import KemuText

/// What the form of a passage says about its being a heading.
///
/// An ordinal opens headings and list items alike. A heading is short, is no sentence, and has something under it:
/// an item that ends like a sentence and is followed by the next item of its kind stands in a list.
struct HeadingOutline {
  private static let widest = 120

  private let ordinal: Ordinal?
  private let markedLevel: Int?
  private let isListItem: Bool
  private let isShort: Bool
  private let isSentence: Bool
  private let endsLikeSentence: Bool
  /// Whether nothing but a 第三部分 is in it.
  let isBareNumber: Bool

  init(_ draft: BlockDraft, in text: CanonicalText) {
    let bytes = text.bytes(draft.span)
    // No heading is longer than this in bytes; a paragraph need not be measured.
    let isShort = bytes.count <= 3 * Self.widest && DisplayWidth.of(bytes) <= Self.widest
    let ordinal = Ordinal.leading(bytes)
    let title = ordinal.map { bytes[$0.range.upperBound...] } ?? bytes
    self.ordinal = ordinal
    self.isShort = isShort
    isListItem = draft.isListItem
    markedLevel = draft.markedLevel
    isBareNumber = ordinal?.form == .part && title.isEmpty
    let shape = isShort ? SentenceShape(title) : SentenceShape()
    isSentence = shape.isSentence
    endsLikeSentence = shape.endsLikeSentence
  }

  /// The level of the heading that the passage is, or `nil` for prose.
  func level(before next: HeadingOutline?) -> Int? {
    guard isShort else { return nil }
    if let markedLevel { return ordinal?.level ?? markedLevel }
    guard let ordinal, !isListItem, !isSentence else { return nil }
    if endsLikeSentence {
      guard let next else { return nil }
      if let following = next.ordinal, following.level <= ordinal.level { return nil }
    }
    return ordinal.level
  }

  /// Whether the passage can be the title of a bare 第三部分 before it.
  var isTitle: Bool { isShort && ordinal == nil && !isSentence && !endsLikeSentence && !isListItem }
}

/// The punctuation and numbers of a short text.
private struct SentenceShape {
  private(set) var isSentence = false
  private(set) var endsLikeSentence = false

  init() {}

  init(_ bytes: ArraySlice<UInt8>) {
    var cursor = ScalarCursor(bytes)
    var depth = 0
    var digits = 0
    while let (value, range) = cursor.next() {
      guard let scalar = Unicode.Scalar(CharacterClass.halfWidth(value)) else { continue }
      let isLast = range.upperBound == bytes.endIndex
      if scalar >= "0" && scalar <= "9" {
        digits += 1
        if isLast, digits != 4 { isSentence = true }
        continue
      }
      // A year may stand in a heading; any other figure makes a statement.
      if digits > 0, depth == 0, !CharacterClass.isSpace(value) {
        if scalar != "年" { isSentence = true }
        digits = 0
      }
      switch scalar {
      case "(", "〔", "《", "“": depth += 1
      case ")", "〕", "》", "”": depth -= 1
      case "。", ";": if isLast { endsLikeSentence = true } else if depth <= 0 { isSentence = true }
      case ":": if !isLast, depth <= 0 { isSentence = true }
      case ",", "!", "?": if depth <= 0 { isSentence = true }
      default: break
      }
      if depth > 0 { digits = 0 }
    }
  }
}
