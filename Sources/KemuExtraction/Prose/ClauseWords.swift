internal import KemuText

/// The words of the clause that was asked about last, by ICU's dictionary.
///
/// A cue of one character before other words is one only where it is a word of its own: 占 is none in 占用, 比 none in
/// 比重. Longer cues are not asked about, for the dictionary does not know the field's words.
struct ClauseWords {
  private var clause = 0..<0
  private var boundaries: Set<Int> = []

  /// Whether a word starts at the one and ends at the other end of a range.
  mutating func isWord(_ range: Range<Int>, in text: [UInt8]) -> Bool {
    if !clause.contains(range.lowerBound) {
      clause = Self.clause(around: range, in: text)
      boundaries = Set(WordBoundaries().boundaries(in: text[clause]))
    }
    return boundaries.contains(range.lowerBound) && boundaries.contains(range.upperBound)
  }

  /// From the last to the next ASCII character: numerals and marks divide clauses.
  private static func clause(around range: Range<Int>, in text: [UInt8]) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start > 0, text[start - 1] >= 0x80 { start -= 1 }
    while end < text.count, text[end] >= 0x80 { end += 1 }
    return start..<end
  }
}
