internal import KemuSchema

/// Finds the cue words of the vocabulary in folded text, the longest at each place.
struct CueLexicon {
  struct Match {
    var cue: ProseVocabulary.Cue
    var end: Int
    /// Where the cue itself begins, after what belongs to a subject before it.
    var start: Int
  }

  private struct Entry {
    var word: [UInt8]
    var attached: Int
    /// Never read in the middle of other words.
    var isAnchored: Bool
    var cue: ProseVocabulary.Cue
  }

  /// Words by their first character, longest first.
  private let words: [UInt32: [Entry]]

  init(_ vocabulary: ProseVocabulary) {
    var words: [UInt32: [Entry]] = [:]
    for (entry, cue) in vocabulary.cues {
      let isAnchored = entry.hasPrefix("^")
      let word = isAnchored ? entry.dropFirst() : entry[...]
      let parts = word.split(separator: "|", maxSplits: 1)
      let bytes = Array(parts.joined().utf8)
      let attached = parts.count > 1 ? parts[0].utf8.count : 0
      words[Self.key(bytes, at: 0), default: []].append(Entry(word: bytes, attached: attached, isAnchored: isAnchored, cue: cue))
    }
    // Words of equal length differ, so their order among themselves decides nothing.
    self.words = words.mapValues { $0.sorted { $0.word.count > $1.word.count } }
  }

  /// - Parameter isInsideWords: whether words go on up to here.
  func match(_ text: [UInt8], at index: Int, isInsideWords: Bool) -> Match? {
    guard index < text.count, let candidates = words[Self.key(text, at: index)] else { return nil }
    for candidate in candidates
    where !(candidate.isAnchored && isInsideWords) && text[index...].starts(with: candidate.word) {
      return Match(cue: candidate.cue, end: index + candidate.word.count, start: index + candidate.attached)
    }
    return nil
  }

  private static func key(_ text: [UInt8], at index: Int) -> UInt32 {
    var key: UInt32 = 0
    for offset in index..<min(index + 3, text.count) { key = key << 8 | UInt32(text[offset]) }
    return key
  }
}
