internal import KemuModel
internal import KemuSchema

/// Collects the values of one record and puts them into the order of the schema.
struct RecordBuilder {
  let schema: RecordSchema
  private var values: [String: Record.Property] = [:]
  private(set) var hasFigure = false

  init(_ schema: RecordSchema, fixed: [TableForm.FixedValue]) {
    self.schema = schema
    for value in fixed { values[value.property] = Record.Property(value.property, .text(value.value)) }
  }

  mutating func set(_ rule: PropertyRule, _ value: Record.Value, evidence: Evidence? = nil) {
    values[rule.name] = Record.Property(rule.name, value, evidence: evidence)
    if rule.isFigure, !rule.isOnlyChecked { hasFigure = true }
  }

  /// Takes a value back; whether there is a figure stays as it was.
  mutating func remove(_ name: String) {
    values[name] = nil
  }

  func number(_ name: String) -> ExactDecimal? {
    guard case .number(let value)? = values[name]?.value else { return nil }
    return value
  }

  func has(_ name: String) -> Bool { values[name] != nil }

  var record: Record {
    Record(
      type: schema.type, properties: schema.properties.compactMap { $0.isOnlyChecked ? nil : values[$0.name] },
      checked: schema.properties.compactMap { $0.isOnlyChecked ? values[$0.name] : nil })
  }
}
