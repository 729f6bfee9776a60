public import KemuModel
public import KemuSchema
internal import KemuText

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
    let department = document.identity.department.map { LabelFolding.fold($0.value) } ?? ""
    for passage in PassageBuilder.passages(of: document) {
      document.passages.append(ProsePassage(span: passage.span, sections: passage.sections, isHeading: passage.isHeading))
      var reader = StatementReader(
        passage, document.mentions, fiscalYear: document.identity.fiscalYear?.value, department: department,
        lexicon: lexicon, previousYearBase: previousYearBase, carried: carried)
      reader.read()
      document.statements.append(contentsOf: reader.statements)
      carried = reader.carried
    }
  }
}
