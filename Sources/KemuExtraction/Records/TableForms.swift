internal import KemuModel
internal import KemuSchema
internal import KemuText

/// A table as the form that claims it.
struct FormedTable {
  var reading: TableReading
  var heads: TableHeads
  var schema: RecordSchema
  var form: TableForm
  /// Whether it has no title, and was known by its columns and rows.
  var isKnownByColumns = false
}

/// Why a table does not become records.
struct TableRefusal: Error {
  var reason: String
  init(_ reason: String) { self.reason = reason }
}

/// Finds the form of a table by its title, or where it has none by its columns and the number of the form.
struct TableForms {
  let schemas: [RecordSchema]
  let vocabulary: TableVocabulary
  /// The year of the document.
  let year: Int?

  func form(of reading: TableReading, in text: CanonicalText) throws(TableRefusal) -> FormedTable {
    guard let span = reading.caption.title else { return try untitledForm(of: reading, in: text) }
    let title = TextNormalization.withoutOrdinal(LabelFolding.fold(text.bytes(span)))
    let plain = Self.withoutRemark(title)
    let years = Set(title.years)
    let heads = TableHeads(reading.columnPaths, year: years.count == 1 ? years.first : year, vocabulary)
    for schema in schemas.indices {
      let forms = schemas[schema].forms
      let claiming = forms.indices.first { forms[$0].claims(title) || plain != title && forms[$0].claims(plain) }
      if let form = claiming {
        return FormedTable(reading: reading, heads: heads, schema: schemas[schema], form: forms[form])
      }
    }
    throw TableRefusal("no record type has a form of this title")
  }

  /// Columns and row labels are as good as a title where only one form has them; elsewhere the number of the form
  /// decides, if its columns are there.
  private func untitledForm(of reading: TableReading, in text: CanonicalText) throws(TableRefusal) -> FormedTable {
    let heads = TableHeads(reading.columnPaths, year: year, vocabulary)
    let labels = reading.rowLabels(in: text)
    let fitting = schemas.flatMap { schema in
      schema.forms.filter { $0.isShown(byPaths: heads.paths, rows: labels) }.map { (schema: schema, form: $0) }
    }
    if fitting.count == 1, fitting[0].form.rows.isEmpty || hasColumns(fitting[0].schema, fitting[0].form, heads) {
      return FormedTable(
        reading: reading, heads: heads, schema: fitting[0].schema, form: fitting[0].form, isKnownByColumns: true)
    }
    if let number = reading.caption.formNumber.map({ LabelFolding.fold(text.bytes($0)) }) {
      for schema in schemas {
        guard let form = schema.forms.first(where: { $0.numbers.anyMatches(number) }), hasColumns(schema, form, heads)
        else { continue }
        return FormedTable(reading: reading, heads: heads, schema: schema, form: form)
      }
    }
    guard !fitting.isEmpty else { throw TableRefusal("no title above it") }
    throw TableRefusal("no title above it, and its columns are those of \(fitting.map(\.schema.type).joined(separator: ", "))")
  }

  private func hasColumns(_ schema: RecordSchema, _ form: TableForm, _ heads: TableHeads) -> Bool {
    switch form.layout {
    case .list: (try? ListPanels(schema: schema, form: form).panels(of: heads.paths)) != nil
    case .matrix:
      (try? MatrixColumns(schema: schema, form: form).bind(heads.paths))?.contains { $0.field != nil } ?? false
    case .pairs: false
    }
  }

  /// A folded title without the remark in brackets at its end: `支出预算表(功能科目)` → `支出预算表`.
  static func withoutRemark(_ title: String) -> String {
    guard title.hasSuffix(")"), let open = title.lastIndex(of: "(") else { return title }
    return String(title[..<open])
  }
}
