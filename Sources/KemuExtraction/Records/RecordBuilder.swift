internal import KemuModel
internal import KemuSchema

/// Collects the values of one record and puts them into the order of the schema.
struct RecordBuilder {
  private let type: String
  let fields: [RecordField]
  /// For each field its value.
  private var values: [Record.Property?]
  private(set) var hasFigure = false

  init(_ schema: RecordSchema, fixed: [TableForm.FixedValue]) {
    type = schema.type
    fields = schema.fields
    values = Array(repeating: nil, count: fields.count)
    for value in fixed {
      if let field = schema.field(value.property) { set(field, .text(value.value)) }
    }
  }

  mutating func set(_ field: RecordField, _ value: Record.Value, evidence: Evidence? = nil) {
    values[field.place] = Record.Property(field.name, value, evidence: evidence)
    if field.isFigure, !field.isOnlyChecked { hasFigure = true }
  }

  /// Takes a value back; whether there is a figure stays as it was.
  mutating func remove(_ field: RecordField) {
    values[field.place] = nil
  }

  func number(_ name: String) -> ExactDecimal? {
    guard let field = fields.first(where: { $0.name == name }), case .number(let value)? = values[field.place]?.value
    else { return nil }
    return value
  }

  func has(_ field: RecordField) -> Bool { values[field.place] != nil }

  func has(_ name: String) -> Bool { fields.contains { $0.name == name && has($0) } }

  var record: Record {
    var record = Record(type: type)
    record.properties.reserveCapacity(values.count)
    for (field, value) in zip(fields, values) {
      guard let value else { continue }
      if field.isOnlyChecked { record.checked.append(value) } else { record.properties.append(value) }
    }
    return record
  }
}
