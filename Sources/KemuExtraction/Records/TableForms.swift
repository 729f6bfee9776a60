internal import KemuModel
internal import KemuSchema
internal import KemuText

/// A table as the form that claims it.
struct FormedTable {
  var reading: TableReading
  var heads: TableHeads
  var schema: RecordSchema
  var form: TableForm
}

/// Why a table does not become records.
struct TableRefusal: Error {
  var reason: String
  init(_ reason: String) { self.reason = reason }
}

/// Finds the form of a table by its title, or where it has none by its columns.
struct TableForms {
  let schemas: [RecordSchema]
  let vocabulary: TableVocabulary
  /// The year of the document.
  let year: Int?

  func form(of reading: TableReading, in text: CanonicalText) throws(TableRefusal) -> FormedTable {
    guard let span = reading.caption.title else { return try form(byColumnsOf: reading) }
    let title = TextNormalization.withoutOrdinal(LabelFolding.fold(text.bytes(span)))
    let plain = Self.withoutRemark(title)
    let years = Set(title.years)
    let heads = TableHeads(reading.columnPaths, year: years.count == 1 ? years.first : year, vocabulary)
    for schema in schemas {
      if let form = schema.forms.first(where: { $0.claims(title) || $0.claims(plain) }) {
        return FormedTable(reading: reading, heads: heads, schema: schema, form: form)
      }
    }
    throw TableRefusal("no record type has a form of this title")
  }

  /// Columns are as good as a title where the forms of only one record type have them.
  private func form(byColumnsOf reading: TableReading) throws(TableRefusal) -> FormedTable {
    let heads = TableHeads(reading.columnPaths, year: year, vocabulary)
    let fitting = schemas.compactMap { schema in
      schema.forms.first { $0.isShown(byPaths: heads.paths) }.map { (schema: schema, form: $0) }
    }
    guard let only = fitting.first else { throw TableRefusal("no title above it") }
    guard fitting.count == 1 else {
      throw TableRefusal("no title above it, and its columns are those of \(fitting.map(\.schema.type).joined(separator: ", "))")
    }
    return FormedTable(reading: reading, heads: heads, schema: only.schema, form: only.form)
  }

  /// A folded title without the remark in brackets at its end: `支出预算表(功能科目)` → `支出预算表`.
  static func withoutRemark(_ title: String) -> String {
    guard title.hasSuffix(")"), let open = title.lastIndex(of: "(") else { return title }
    return String(title[..<open])
  }
}
