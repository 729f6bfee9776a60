internal import KemuText

/// The words of the clause that was asked about last, by ICU's dictionary.
///
/// A cue of one character before other words is one only where it is a word of its own: 占 is none in 占用, 比 none in
/// 比重. Longer cues are not asked about, for the dictionary does not know the field's words.
///
/// One value serves all passages of a document, because opening the dictionary costs more than a clause does.
struct ClauseWords: ~Copyable {
  private let dictionary = WordBoundaries()
  private var clause = 0..<0
  /// Of the clause, counted from its start, ascending.
  private var boundaries: [Int] = []
  /// Of all clauses so far: the prose of the field repeats itself.
  private var known: [TextKey: [Int]] = [:]

  /// Turns to another text.
  mutating func forget() {
    clause = 0..<0
  }

  /// Whether a word starts at the one and ends at the other end of a range.
  mutating func isWord(_ range: Range<Int>, in text: [UInt8]) -> Bool {
    if !clause.contains(range.lowerBound) {
      clause = Self.clause(around: range, in: text)
      boundaries = boundaries(of: text[clause])
    }
    return isBoundary(range.lowerBound) && isBoundary(range.upperBound)
  }

  private mutating func boundaries(of clause: ArraySlice<UInt8>) -> [Int] {
    let key = TextKey(Array(clause))
    if let known = known[key] { return known }
    let found = dictionary.boundaries(in: clause).map { $0 - clause.startIndex }
    known[key] = found
    return found
  }

  private func isBoundary(_ place: Int) -> Bool {
    let offset = place - clause.lowerBound
    let next = boundaries.partitioningIndex { $0 >= offset }
    return next < boundaries.count && boundaries[next] == offset
  }

  /// From the last to the next mark: no word of the dictionary goes over an ASCII character, 、 or 。.
  private static func clause(around range: Range<Int>, in text: [UInt8]) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start > 0, text[start - 1] >= 0x80, !isMark(text, at: start - 3) { start -= 1 }
    while end < text.count, text[end] >= 0x80, !isMark(text, at: end) { end += 1 }
    return start..<end
  }

  private static func isMark(_ text: [UInt8], at place: Int) -> Bool {
    place >= 0 && place + 2 < text.count && text[place] == 0xE3 && text[place + 1] == 0x80
      && (text[place + 2] == 0x81 || text[place + 2] == 0x82)
  }
}
