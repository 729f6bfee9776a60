public import KemuModel
public import KemuSchema

/// Relates the numbers of the prose to what they are said of.
public struct Relate: Stage {
  private let vocabulary: ProseVocabulary
  private let lexicon: CueLexicon

  public init(vocabulary: ProseVocabulary) {
    self.vocabulary = vocabulary
    lexicon = CueLexicon(vocabulary)
  }

  public var description: StageDescription {
    StageDescription(
      name: "relate", summary: "Relates the numbers of the prose to what they are said of.",
      requires: [.text, .blocks, .mentions, .identity], provides: [.statements])
  }

  public func run(_ document: inout Document) throws(StageFailure) {
    var carried = StatementReader.Carried()
    var words = ClauseWords()
    let setting = ProseSetting(vocabulary, lexicon, document.identity)
    // Passages below one heading follow each other.
    var silence = (above: [String](), holds: false)
    for passage in PassageBuilder.passages(of: document, titles: vocabulary.titles) {
      try document.deadline.check()
      document.passages.append(ProsePassage(span: passage.span, sections: passage.above, isHeading: passage.isHeading))
      if passage.above != silence.above {
        silence = (passage.above, passage.above.contains { vocabulary.silent.anyMatches($0) })
      }
      guard !silence.holds else { continue }
      var reader = StatementReader(passage, document.mentions, setting, carried: carried, &words)
      reader.read()
      document.statements.append(contentsOf: reader.statements)
      carried = reader.carried
    }
  }
}
