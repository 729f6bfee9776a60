internal import KemuExtraction
internal import KemuModel
internal import KemuSchema

/// Keeps the records that fit their schema and whose numbers have a place in the text; puts the others, with the
/// reasons, among the rejected.
struct Validate: Stage {
  private let schemas: [String: CompiledSchema]
  /// Of every type: the extraction has seen to its own records, and stages after it may have added more of its types.
  private let duplicates: KeyDuplicates

  init(_ library: SchemaLibrary) {
    schemas = library.compiled
    duplicates = KeyDuplicates(library.records)
  }

  var description: StageDescription {
    StageDescription(
      name: "validate", summary: "Keeps the records that fit their schema and rejects the others, with the reasons.",
      requires: [.records], provides: [.validation])
  }

  func run(_ document: inout Document) throws(StageFailure) {
    duplicates.separate(&document)
    var validators: [String: Validator] = [:]
    var valid: [Record] = []
    for record in document.records {
      try document.deadline.check()
      if validators[record.type] == nil, let schema = schemas[record.type] {
        validators[record.type] = try Self.validator(schema)
      }
      guard let validator = validators[record.type] else {
        document.rejected.append(RejectedRecord(record, errors: ["no schema has the type `\(record.type)`"]))
        continue
      }
      let data = record.json
      let ungrounded = Self.ungrounded(record, in: document.text)
      if ungrounded.isEmpty, validator.isValid(data) {
        valid.append(record)
      } else {
        let errors = validator.errors(in: data).map(\.description)
        document.rejected.append(RejectedRecord(record, errors: ungrounded + errors))
      }
    }
    document.records = valid
  }

  /// Numbers that stand nowhere, whichever stage they come from.
  private static func ungrounded(_ record: Record, in text: CanonicalText) -> [String] {
    record.properties.compactMap { property in
      if let place = property.evidence?.span {
        let isInText = place.start >= 0 && !place.isEmpty && place.end <= text.count
        return isInText ? nil : "/\(property.name): its place is not in the text"
      }
      if case .number = property.value { return "/\(property.name): a number without a place in the text" }
      return nil
    }
  }

  /// What one record may cost: far more than it does by a schema of ours, and a blink, for there may be many records.
  private static let steps = 100_000

  private static func validator(_ schema: CompiledSchema) throws(StageFailure) -> Validator {
    var limits = Validator.Limits()
    limits.steps = steps
    do { return try Validator(schema, limits: limits) } catch { throw StageFailure(.failed, error.description) }
  }
}

extension Record {
  /// The data as the schemas describe it.
  var json: JSONValue {
    var members = JSONObject()
    for property in properties {
      switch property.value {
      case .text(let text): members.append(.string(text), for: property.name)
      case .number(let number): members.append(.number(JSONNumber(number)), for: property.name)
      }
    }
    return .object(members)
  }
}
