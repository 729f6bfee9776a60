internal import KemuChecks
internal import KemuExtraction
internal import KemuModel
internal import KemuSchema

/// Every stage, in the order in which a document meets them.
///
/// Help, documentation and the plan are made from this table. A new stage is one line here.
enum StageTable {
  /// What the stages are, in order.
  static var descriptions: [StageDescription] { stages(SchemaLibrary()).map(\.description) }

  static func stages(
    _ schemas: SchemaLibrary, _ checker: Checker = Checker(), limits: Limits = Limits()
  ) -> [any Stage] {
    let words = schemas.vocabulary
    return [
      Decode(),
      Read(limits.reading),
      Recognise(),
      Tabulate(vocabulary: words.tables),
      Identify(vocabulary: words.identity, captions: words.tables),
      Relate(vocabulary: words.prose),
      Extract(schemas: schemas.records, vocabulary: words.tables),
      Validate(schemas),
      Check(checker),
    ]
  }
}
