internal import KemuSchema
internal import KemuText

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

    /// A longer word goes first, and of one word the entry that is read at fewer places.
    func precedes(_ other: Entry) -> Bool {
      word.count == other.word.count ? isAnchored && !other.isAnchored : word.count > other.word.count
    }
  }

  /// Words by their first character, longest first.
  private var words = CharacterMap<[Entry]>()

  init(_ vocabulary: ProseVocabulary) {
    for (entry, cue) in vocabulary.cues.sorted(by: { $0.key < $1.key }) {
      let isAnchored = entry.hasPrefix("^")
      let word = isAnchored ? entry.dropFirst() : entry[...]
      let parts = word.split(separator: "|", maxSplits: 1)
      let bytes = Array(parts.joined().utf8)
      guard !bytes.isEmpty else { continue }
      let attached = parts.count > 1 ? parts[0].utf8.count : 0
      let first = UTF8Character.number(in: bytes, at: 0)
      let new = Entry(word: bytes, attached: attached, isAnchored: isAnchored, cue: cue)
      var alike = words[first] ?? []
      alike.insert(new, at: alike.firstIndex { new.precedes($0) } ?? alike.endIndex)
      words[first] = alike
    }
  }

  /// - Parameter isInsideWords: whether words go on up to here.
  func match(_ text: [UInt8], at index: Int, isInsideWords: Bool) -> Match? {
    guard index < text.count, let candidates = words[UTF8Character.number(in: text, at: index)] else { return nil }
    for candidate in candidates
    where !(candidate.isAnchored && isInsideWords) && text.holds(candidate.word, at: index) {
      return Match(cue: candidate.cue, end: index + candidate.word.count, start: index + candidate.attached)
    }
    return nil
  }
}
