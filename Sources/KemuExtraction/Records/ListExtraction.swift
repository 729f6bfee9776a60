internal import KemuModel
internal import KemuSchema

/// Turns the rows of a list into records, one a row and list.
struct ListExtraction {
  let table: FormedTable
  let panels: [ColumnBinding]
  let reader: CellReader
  let department: String?

  struct Result {
    var records: [Record] = []
    /// Rows with figures that could not be assigned, and values that could not be read: what, and where.
    var refusals: [String] = []
  }

  init(_ table: FormedTable, reader: CellReader, department: String?) throws(TableRefusal) {
    self.table = table
    self.reader = reader
    self.department = department
    panels = try ListPanels(schema: table.schema, form: table.form).panels(of: table.reading.columnPaths)
  }

  func extract() -> Result {
    var result = Result()
    var lines = table.reading.body.map { row in
      ListLine(row: row, entries: isPositional(row) ? positional(row) : sequential(row, &result))
    }
    WrappedLabels(reader: reader).mend(&lines)
    for line in lines {
      for (panel, entry) in line.entries.enumerated() {
        guard let entry, let record = record(entry, panels[panel], line.row, &result) else { continue }
        result.records.append(record)
      }
    }
    return result
  }

  // MARK: Cells to entries

  /// Whether the cells of a row stand under the heads: no filled cell in a column without one.
  private func isPositional(_ row: TableReading.BodyRow) -> Bool {
    row.isAligned
      && row.cells.allSatisfy { cell in
        cell.isBlank || (cell.column < table.reading.columnPaths.count && !table.reading.columnPaths[cell.column].isEmpty)
      }
  }

  private func positional(_ row: TableReading.BodyRow) -> [ListEntry?] {
    panels.map { panel in
      var entry = ListEntry()
      for cell in row.cells where panel.columns.contains(cell.column) && !cell.isBlank {
        if panel.codeParts.contains(cell.column) {
          entry.label.append(cell)
        } else if let name = panel.property(of: cell.column), let rule = table.schema.property(name) {
          switch rule.role {
          case .code, .name: entry.label.append(cell)
          case .money, .count, .quantity, .percentage, .ordinal: entry.figures.append((rule, cell))
          case .term, .department, .year, .kind, .fixed: break
          }
        }
      }
      return entry.label.isEmpty && entry.figures.isEmpty ? nil : entry
    }
  }

  /// Reads a row whose columns are not certain by the order of its cells: labels, then as many figures as a list has.
  private func sequential(_ row: TableReading.BodyRow, _ result: inout Result) -> [ListEntry?] {
    let groups = LabelledFigures(row.cells, reader).groups.filter { !$0.figures.isEmpty }
    let listsDiffer = Set(panels.map { $0.group?.values ?? [] }).count > 1
    guard groups.count <= panels.count, !listsDiffer || groups.count == panels.count else {
      refuse(row, "its cells cannot be told apart into \(panels.count) lists", &result)
      return []
    }
    return groups.enumerated().map { index, group in
      let rules = figureRules(panels[index])
      guard group.figures.count == rules.count else {
        refuse(row, "\(group.figures.count) figures for \(rules.count) columns", &result)
        return nil
      }
      return ListEntry(label: group.label, figures: zip(rules, group.figures).map { ($0, $1) })
    }
  }

  private func figureRules(_ panel: ColumnBinding) -> [PropertyRule] {
    panel.column.sorted { $0.value < $1.value }.compactMap { table.schema.property($0.key) }
      .filter { $0.isFigure || $0.role == .ordinal }
  }

  private func refuse(_ row: TableReading.BodyRow, _ reason: String, _ result: inout Result) {
    result.refusals.append("row \(row.row) of table \(row.table): \(reason)")
  }

  // MARK: Entries to records

  private func record(
    _ entry: ListEntry, _ panel: ColumnBinding, _ row: TableReading.BodyRow, _ result: inout Result
  ) -> Record? {
    var builder = RecordBuilder(table.schema, fixed: table.form.values + (panel.group?.values ?? []))
    for (rule, cell) in entry.figures {
      let head = table.reading.columnPaths.indices.contains(cell.column) ? table.reading.columnPaths[cell.column] : []
      switch reader.read(cell, as: rule, head: head, place: place(cell, row)) {
      case .absent: break
      case .words(let words): builder.set(rule, .text(words))
      case .value(let value, let evidence): builder.set(rule, value, evidence: evidence)
      case .misfit: refuse(row, "“\(reader.text[cell.span])” is no \(rule.name)", &result)
      case .unitless: refuse(row, "“\(reader.text[cell.span])” has no unit", &result)
      }
    }
    guard builder.hasFigure, label(entry, row, &builder) else { return nil }
    if let department, let rule = table.schema.properties.first(where: { $0.role == .department }) {
      builder.set(rule, .text(department))
    }
    return builder.record
  }

  /// Sets code and name.
  ///
  /// - Returns: whether the row is a record: the name of rows left out (……) is none.
  private func label(_ entry: ListEntry, _ row: TableReading.BodyRow, _ builder: inout RecordBuilder) -> Bool {
    let codes = entry.label.prefix { reader.isDigits($0) }
    if let rule = table.schema.properties.first(where: { $0.role == .code }), let first = codes.first, let last = codes.last {
      let code = codes.map { reader.digits($0) }.joined()
      let span = TextSpan(first.span.start, last.span.end)
      builder.set(rule, .text(code), evidence: Evidence(span, cell: place(first, row)))
    }
    guard let rule = table.schema.properties.first(where: { $0.role == .name }) else { return true }
    let names = (entry.label.dropFirst(codes.count).prefix(1) + entry.continuation).compactMap { reader.words($0.span) }
    if let first = names.first, reader.isEllipsis(first) { return false }
    if !names.isEmpty { builder.set(rule, .text(names.joined())) }
    return true
  }

  private func place(_ cell: Table.Cell, _ row: TableReading.BodyRow) -> Evidence.CellPlace {
    Evidence.CellPlace(table: row.table, row: row.row, column: cell.column)
  }
}
