public import KemuModel
public import KemuSchema
internal import KemuText

/// Turns what the document says into records, as the schemas describe them.
public struct Extract: Stage {
  private let schemas: [RecordSchema]
  /// Those of tables.
  private let tables: [RecordSchema]
  private let vocabulary: TableVocabulary

  public init(schemas: [RecordSchema], vocabulary: TableVocabulary) {
    self.schemas = schemas
    tables = schemas.filter { $0.origin == .tables }
    self.vocabulary = vocabulary
  }

  public var description: StageDescription {
    StageDescription(
      name: "extract", summary: "Turns tables and prose into records, as the schemas describe them.",
      requires: [.identity, .readings, .statements],
      provides: [.records])
  }

  private func isSame(_ left: Record, _ right: Record, _ schema: RecordSchema) -> Bool {
    schema.key.allSatisfy { left[$0]?.value == right[$0]?.value }
  }

  public func run(_ document: inout Document) throws(StageFailure) {
    try TableExtraction(schemas: tables, vocabulary: vocabulary).run(&document)
    let prose = FoldedProse(document)
    for schema in schemas {
      try document.deadline.check()
      switch schema.origin {
      case .tables, .stages: break
      case .facts: FactExtraction(schema: schema, vocabulary: vocabulary, prose: prose).run(&document)
      case .parts: document.records.append(contentsOf: PartExtraction(schema: schema).records(of: document))
      case .entities:
        let named = EntityExtraction(schema: schema, prose: prose).records(of: document)
        let listed = PartExtraction(schema: schema).records(of: document)
        document.records.append(contentsOf: named + listed.filter { part in !named.contains { isSame($0, part, schema) } })
      }
    }
    KeyDuplicates(schemas).separate(&document)
  }
}
