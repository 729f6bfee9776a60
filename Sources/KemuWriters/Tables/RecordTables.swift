internal import KemuModel
internal import KemuSchema

/// Every valid record: what the tables of the record types and the evidence refer to.
struct RecordsTable: TableProjection {
  let table = OutputTable(
    "records", "The valid records. Each has a row in the table of its type too.",
    columns: [.document, .record, OutputColumn("type", .text, "The type of the record.", isRequired: true)],
    key: ["document", "record"], references: [.document], indexes: [["type"]])

  func rows(of finished: FinishedDocument, places: EvidencePlaces) -> [[OutputValue]] {
    finished.document.records.enumerated().map { index, record in
      [.text(finished.document.id), .integer(index + 1), .text(record.type)]
    }
  }
}

/// The records of one type, a column a property.
struct RecordTypeTable: TableProjection {
  let table: OutputTable
  private let positions: [String: Int]

  /// The properties are those of the JSON Schema, annotated or not: what a stage of its own makes has no annotations,
  /// and what is read for the checks alone is no property of the schema.
  ///
  /// - Parameter definition: the JSON Schema of the type.
  init(_ schema: RecordSchema, definition: JSONValue) {
    let required = Set(definition["required"]?.elements?.compactMap(\.text) ?? [])
    let extracted = schema.properties.filter { !$0.isOnlyChecked }
    let properties = (definition["properties"]?.members ?? JSONObject()).map { name, property in
      let role = extracted.first { $0.name == name }?.role
      return OutputColumn(name, property, role, isRequired: required.contains(name))
    }
    let key = schema.key.filter { name in properties.contains { $0.name == name } }
    let codes = extracted.filter { $0.role == .code && $0.name != key.first }.map { [$0.name] }
    table = OutputTable(
      schema.type, definition["description"]?.text ?? "", columns: [.document, .record] + properties,
      key: ["document", "record"], references: [.record], indexes: (key.isEmpty ? [] : [key]) + codes)
    positions = Dictionary(
      table.columns.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  func rows(of finished: FinishedDocument, places: EvidencePlaces) -> [[OutputValue]] {
    var rows: [[OutputValue]] = []
    for (index, record) in finished.document.records.enumerated() where record.type == table.name {
      var row = [OutputValue](repeating: .absent, count: table.columns.count)
      row[0] = .text(finished.document.id)
      row[1] = .integer(index + 1)
      for property in record.properties {
        guard let position = positions[property.name] else { continue }
        row[position] = OutputValue(property.value, as: table.columns[position].kind)
      }
      rows.append(row)
    }
    return rows
  }
}

extension OutputColumn {
  /// The column of a property, from what the schema says of it.
  ///
  /// - Parameter role: what the extraction takes it for; `nil` where other stages make it.
  fileprivate init(_ name: String, _ schema: JSONValue, _ role: PropertyRule.Role?, isRequired: Bool) {
    self.init(name, Kind(schema, role), schema["description"]?.text ?? "", isRequired: isRequired)
    constraints.allowed = schema["enum"]?.elements?.compactMap(\.text) ?? []
    constraints.pattern = schema["pattern"]?.text
    constraints.minimumLength = schema["minLength"]?.decimal?.integer
    constraints.minimum = schema["minimum"]?.decimal?.numeral
    constraints.maximum = schema["maximum"]?.decimal?.numeral
  }
}

extension OutputColumn.Kind {
  /// A kind of number only where the schema lets nothing but numbers pass; everything can stand in a column of text.
  fileprivate init(_ schema: JSONValue, _ role: PropertyRule.Role?) {
    switch schema["type"]?.text {
    case "integer":
      let isBounded = schema["minimum"]?.decimal?.integer != nil && schema["maximum"]?.decimal?.integer != nil
      self = isBounded ? .integer : .whole
    case "number": self = role == .money ? .money : .decimal
    default: self = .text
    }
  }
}
