internal import KemuModel
internal import KemuSchema
internal import KemuText

/// Turns the entries of a list into records, from top to bottom: a code may lean on that of the row above.
struct ListRecords {
  let table: FormedTable
  let panels: [ColumnBinding]
  let reader: CellReader
  let department: String?

  private let codeField: RecordField?
  private let nameField: RecordField?
  private let departmentField: RecordField?
  /// What the records of each list begin with.
  private let beginnings: [RecordBuilder]
  /// The unit that the heads of each column state.
  private let units: [MoneyUnit?]
  /// The last code of each list.
  private var codeAbove: [Int: String] = [:]

  init(table: FormedTable, panels: [ColumnBinding], reader: CellReader, department: String?) {
    self.table = table
    self.panels = panels
    self.reader = reader
    self.department = department
    codeField = table.schema.fields.first { $0.role == .code }
    nameField = table.schema.fields.first { $0.role == .name }
    departmentField = table.schema.fields.first { $0.role == .department }
    beginnings = panels.map { RecordBuilder(table.schema, fixed: table.form.values + ($0.group?.values ?? [])) }
    units = table.reading.columnPaths.map { MoneyUnit(path: $0) }
  }

  /// - Returns: `nil` where the entry states no figure or names nothing; the latter is among the refusals.
  mutating func record(
    _ entry: ListEntry, _ panel: Int, _ row: TableReading.BodyRow, _ result: inout ListExtraction.Result
  ) -> Record? {
    if let word = skipped(row) {
      result.leftOut.append("\(row.place): “\(word)” is no record")
      return nil
    }
    var builder = beginnings[panel]
    for (field, cell) in entry.values {
      let unit = units.indices.contains(cell.column) ? units[cell.column] : nil
      switch reader.read(cell, as: field.role, headUnit: unit, place: place(cell, row)) {
      case .absent: break
      case .words(let words): builder.set(field, .text(words))
      case .value(let value, let evidence): builder.set(field, value, evidence: evidence)
      case .misfit: result.refusals.append("\(row.place): “\(reader.text[cell.span])” is no \(field.name)")
      case .unitless: result.refusals.append("\(row.place): “\(reader.text[cell.span])” \(CellReader.unitlessMark)")
      }
    }
    switch label(entry, panel, row, &builder) {
    case .refused(let reason):
      if builder.hasFigure { result.refusals.append("\(row.place): \(reason)") }
      return nil
    case .leftOut: return nil
    case .set: break
    }
    guard builder.hasFigure else {
      result.leftOut.append("\(row.place): no figure in it")
      return nil
    }
    if let department, let departmentField { builder.set(departmentField, .text(department)) }
    return builder.record
  }

  /// What one of a row's first two cells says, where the form skips rows of that name.
  private func skipped(_ row: TableReading.BodyRow) -> String? {
    guard !table.form.skips.isEmpty else { return nil }
    let first = row.cells.lazy.filter { !$0.isBlank }.prefix(2)
    return first.first { table.form.skips.anyMatches(reader.folded($0)) }.map { reader.text[$0.span] }
  }

  private enum Label {
    case set
    /// The name of rows left out (……).
    case leftOut
    case refused(String)
  }

  private mutating func label(
    _ entry: ListEntry, _ panel: Int, _ row: TableReading.BodyRow, _ builder: inout RecordBuilder
  ) -> Label {
    let digits = entry.label.prefix { reader.isDigits($0) }
    var names = entry.label.dropFirst(digits.count).prefix(1).map(\.span)
    if let codeField {
      if let first = digits.first, let last = digits.last {
        guard let code = code(digits, panel) else { return .refused("its code cannot be put together") }
        // A code that is printed whole in the last column needs none of the columns before it.
        let start = reader.digits(last) == code ? last.span.start : first.span.start
        builder.set(codeField, .text(code), evidence: Evidence(TextSpan(start, last.span.end), cell: place(first, row)))
        codeAbove[panel] = code
      } else if let cell = entry.label.first, let coded = CodedName(reader.text, cell.span) {
        builder.set(codeField, .text(reader.text[coded.code]), evidence: Evidence(coded.code, cell: place(cell, row)))
        names = [coded.name]
      }
    }
    guard let nameField else { return .set }
    let words = (names + entry.continuation.map(\.span)).compactMap { reader.words($0) }
    guard let first = words.first else { return .refused("a row without a name") }
    if reader.isEllipsis(first) { return .leftOut }
    builder.set(nameField, .text(words.joined()))
    return .set
  }

  /// The code of its cells: joined where it is split over columns, as printed elsewhere.
  private func code(_ cells: ArraySlice<Table.Cell>, _ panel: Int) -> String? {
    let parts = cells.map { reader.digits($0) }
    guard let first = cells.first, let columns = Optional(panels[panel].codeParts), !columns.isEmpty else {
      return parts.joined()
    }
    return SplitCode.join(parts, from: columns.firstIndex(of: first.column) ?? 0, below: codeAbove[panel])
  }

  private func place(_ cell: Table.Cell, _ row: TableReading.BodyRow) -> Evidence.CellPlace {
    Evidence.CellPlace(table: row.table, row: row.row, column: cell.column)
  }
}
