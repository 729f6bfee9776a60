public import KemuModel
public import KemuSchema
internal import KemuText

/// Turns what the document says into records, as the schemas describe them.
public struct Extract: Stage {
  private let schemas: [RecordSchema]
  private let vocabulary: TableVocabulary

  public init(schemas: [RecordSchema], vocabulary: TableVocabulary) {
    self.schemas = schemas
    self.vocabulary = vocabulary
  }

  public var description: StageDescription {
    StageDescription(
      name: "extract", summary: "Turns tables into records, as the schemas describe them.", requires: [.readings],
      provides: [.records])
  }

  public func run(_ document: inout Document) {
    TableExtraction(schemas: schemas, vocabulary: vocabulary).run(&document)
  }
}
