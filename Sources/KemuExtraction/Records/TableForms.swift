internal import KemuModel
internal import KemuSchema
internal import KemuText

/// A table as the form that claims it.
struct FormedTable {
  var reading: TableReading
  var schema: RecordSchema
  var form: TableForm
}

/// Why a table does not become records.
struct TableRefusal: Error {
  var reason: String
  init(_ reason: String) { self.reason = reason }
}

/// Finds the form of a table by its title.
struct TableForms {
  private let schemas: [RecordSchema]

  init(_ schemas: [RecordSchema]) {
    self.schemas = schemas
  }

  func form(of reading: TableReading, in text: CanonicalText) throws(TableRefusal) -> FormedTable {
    guard let span = reading.caption.title else { throw TableRefusal("no title above it") }
    let title = TextNormalization.withoutOrdinal(LabelFolding.fold(text.bytes(span)))
    let plain = Self.withoutRemark(title)
    for schema in schemas {
      if let form = schema.forms.first(where: { $0.claims(title) || $0.claims(plain) }) {
        return FormedTable(reading: reading, schema: schema, form: form)
      }
    }
    throw TableRefusal("no record type has a form of this title")
  }

  /// A folded title without the remark in brackets at its end: `支出预算表(功能科目)` → `支出预算表`.
  private static func withoutRemark(_ title: String) -> String {
    guard title.hasSuffix(")"), let open = title.lastIndex(of: "(") else { return title }
    return String(title[..<open])
  }
}
