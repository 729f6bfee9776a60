public import KemuModel
public import KemuSchema

/// Relates the numbers of the prose to what they are said of.
public struct Relate: Stage {
  private let lexicon: CueLexicon
  private let previousYearBase: String

  public init(vocabulary: ProseVocabulary) {
    lexicon = CueLexicon(vocabulary)
    previousYearBase = vocabulary.previousYearBase
  }

  public var description: StageDescription {
    StageDescription(
      name: "relate", summary: "Relates the numbers of the prose to what they are said of.",
      requires: [.text, .blocks, .mentions, .identity], provides: [.statements])
  }

  public func run(_ document: inout Document) {
    var carried = StatementReader.Carried()
    for passage in PassageBuilder.passages(of: document) {
      var reader = StatementReader(
        passage, document.mentions, fiscalYear: document.identity.fiscalYear?.value, lexicon: lexicon,
        previousYearBase: previousYearBase, carried: carried)
      reader.read()
      document.statements.append(contentsOf: reader.statements)
      carried = reader.carried
    }
  }
}
