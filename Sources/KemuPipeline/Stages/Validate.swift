internal import KemuModel
internal import KemuSchema

/// Keeps the records that fit their schema and puts the others, with the reasons, among the rejected.
struct Validate: Stage {
  private let schemas: [String: CompiledSchema]

  init(_ schemas: [String: CompiledSchema]) {
    self.schemas = schemas
  }

  var description: StageDescription {
    StageDescription(
      name: "validate", summary: "Keeps the records that fit their schema and rejects the others, with the reasons.",
      requires: [.records], provides: [.validation])
  }

  func run(_ document: inout Document) throws(StageFailure) {
    var validators: [String: Validator] = [:]
    var valid: [Record] = []
    for record in document.records {
      guard let schema = schemas[record.type] else {
        document.rejected.append(RejectedRecord(record, errors: ["no schema has the type `\(record.type)`"]))
        continue
      }
      let validator: Validator
      if let made = validators[record.type] { validator = made } else { validator = try Self.validator(schema) }
      validators[record.type] = validator
      let data = record.json
      if validator.isValid(data) {
        valid.append(record)
      } else {
        document.rejected.append(RejectedRecord(record, errors: validator.errors(in: data).map(\.description)))
      }
    }
    document.records = valid
  }

  private static func validator(_ schema: CompiledSchema) throws(StageFailure) -> Validator {
    do { return try Validator(schema) } catch { throw StageFailure(.failed, error.description) }
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
