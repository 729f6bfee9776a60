internal import KemuSchema

/// Finds the cue words of the vocabulary in folded text, the longest at each place.
struct CueLexicon {
  /// Words by their first character, longest first.
  private let words: [UInt32: [(word: [UInt8], cue: ProseVocabulary.Cue)]]

  init(_ vocabulary: ProseVocabulary) {
    var words: [UInt32: [(word: [UInt8], cue: ProseVocabulary.Cue)]] = [:]
    for (word, cue) in vocabulary.cues {
      let bytes = Array(word.utf8)
      words[Self.key(bytes, at: 0), default: []].append((bytes, cue))
    }
    // Words of equal length differ, so their order among themselves decides nothing.
    self.words = words.mapValues { $0.sorted { $0.word.count > $1.word.count } }
  }

  func match(_ text: [UInt8], at index: Int) -> (cue: ProseVocabulary.Cue, end: Int)? {
    guard let candidates = words[Self.key(text, at: index)] else { return nil }
    for candidate in candidates where index + candidate.word.count <= text.count {
      if text[index..<index + candidate.word.count].elementsEqual(candidate.word) {
        return (candidate.cue, index + candidate.word.count)
      }
    }
    return nil
  }

  private static func key(_ text: [UInt8], at index: Int) -> UInt32 {
    var key: UInt32 = 0
    for offset in index..<min(index + 3, text.count) { key = key << 8 | UInt32(text[offset]) }
    return key
  }
}
