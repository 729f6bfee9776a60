import KemuSchema
import Testing

@testable import KemuExtraction

struct CueLexiconTests {
  /// A dictionary's order differs from one instance to the next.
  @Test func ofOneWordTheEntryForFewerPlacesGoesFirst() {
    let text = Array("计".utf8)
    for _ in 0..<20 {
      let lexicon = CueLexicon(ProseVocabulary(cues: ["计": .filler, "^计": .copula, "合": .parts, "合计": .each]))
      #expect(lexicon.match(text, at: 0, isInsideWords: false)?.cue == .copula)
      #expect(lexicon.match(text, at: 0, isInsideWords: true)?.cue == .filler)
      #expect(lexicon.match(Array("合计".utf8), at: 0, isInsideWords: false)?.cue == .each)
    }
  }
}
