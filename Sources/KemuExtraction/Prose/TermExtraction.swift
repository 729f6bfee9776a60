internal import KemuModel
internal import KemuSchema
internal import KemuText

/// Finds the first word of a list that the prose states as a property: 评价等次为“优秀”.
struct TermExtraction {
  /// The words of a rule as folded bytes, longer ones first: 优秀 is not 优.
  private struct Words {
    var terms: [(text: String, bytes: [UInt8])]
    var before, between, after: [[UInt8]]
    /// The characters with which a statement of a term may begin.
    var begins = CharacterMap<Bool>()

    init(_ rule: TermRule) {
      func bytes(_ words: [String]) -> [[UInt8]] {
        words.map { Array($0.lowercased().utf8) }.sorted { $0.count > $1.count }
      }
      terms = rule.terms.map { ($0, Array($0.lowercased().utf8)) }.sorted { $0.bytes.count > $1.bytes.count }
      (before, between, after) = (bytes(rule.before), bytes(rule.between), bytes(rule.after))
      for word in before + [[UInt8(ascii: "\"")]] {
        if let first = UTF8Character.first(of: word) { begins[first] = true }
      }
    }
  }

  private let rules: [Words]

  init(_ rules: [TermRule]) {
    self.rules = rules.map { Words($0) }
  }

  func term(in prose: FoldedProse) -> (text: String, span: TextSpan)? {
    for (passage, view) in prose.passages where !passage.isHeading {
      for rule in rules {
        guard let (term, range) = Self.first(rule, in: view.utf8) else { continue }
        return (term, view.source(range))
      }
    }
    return nil
  }

  private static func first(_ rule: Words, in text: [UInt8]) -> (term: String, range: Range<Int>)? {
    for index in text.indices
    where text[index] & 0xC0 != 0x80 && rule.begins[UTF8Character.number(in: text, at: index)] != nil {
      for word in rule.before where text.holds(word, at: index) {
        let place = skip(text, index + word.count, rule.between)
        if let term = rule.terms.first(where: { text.holds($0.bytes, at: place) }),
          isEnd(text, place + term.bytes.count, rule.after)
        {
          return (term.text, place..<place + term.bytes.count)
        }
      }
      // Without quotation marks a short word before 等次 may be the end of a longer one.
      guard text[index] == UInt8(ascii: "\"") else { continue }
      if let term = rule.terms.first(where: { text.holds($0.bytes, at: index + 1) }) {
        let end = index + 1 + term.bytes.count
        let behind = end < text.count && text[end] == UInt8(ascii: "\"") ? end + 1 : end
        if rule.after.contains(where: { text.holds($0, at: behind) }) { return (term.text, index + 1..<end) }
      }
    }
    return nil
  }

  /// Passes a word that may stand between, a colon and quotation marks.
  private static func skip(_ text: [UInt8], _ index: Int, _ between: [[UInt8]]) -> Int {
    var index = index
    if let word = between.first(where: { text.holds($0, at: index) }) { index += word.count }
    while index < text.count, text[index] == UInt8(ascii: "\"") || text[index] == UInt8(ascii: ":") { index += 1 }
    return index
  }

  /// Whether a term ends here: with the text, at a mark, or before 等次.
  private static func isEnd(_ text: [UInt8], _ index: Int, _ after: [[UInt8]]) -> Bool {
    guard index < text.count, text[index] >= 0x80 else { return true }
    return marks.contains { text.holds($0, at: index) } || after.contains { text.holds($0, at: index) }
  }

  private static let marks = ["。", "、"].map { Array($0.utf8) }
}
