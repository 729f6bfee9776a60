internal import KemuModel
internal import KemuSchema

/// Turns the rows of a list into records, one a row and list.
///
/// The sums of the schema judge the columns: where the figures stand beside their heads, one displacement of all of them
/// may mend every row, and where most rows contradict the sums and none does, the table is refused.
struct ListExtraction {
  let table: FormedTable
  let panels: [ColumnBinding]
  let reader: CellReader
  let department: String?

  struct Result {
    var records: [Record] = []
    /// Rows with figures that could not be assigned, and values that could not be read: what, and where.
    var refusals: [String] = []
    /// Rows that are no records: what makes them none, and where.
    var leftOut: [String] = []
  }

  init(_ table: FormedTable, reader: CellReader, department: String?) throws(TableRefusal) {
    self.table = table
    self.reader = reader
    self.department = department
    panels = try ListPanels(schema: table.schema, form: table.form).panels(of: table.heads.paths)
  }

  func extract() throws(TableRefusal) -> Result {
    let rows = ListRows(table: table, panels: panels, reader: reader)
    let plain = records(of: rows.lines(), panels)
    let sums = ColumnSums(table.schema)
    let isContradicted = !rows.hasUnboundFigures && sums.contradict(plain.records)
    guard isContradicted || (plain.records.isEmpty && !plain.refusals.isEmpty) else { return plain }
    if let mended = displaced(sums) { return mended }
    if isContradicted { throw TableRefusal("its columns contradict its sums, and no displacement mends them") }
    return plain
  }

  private func records(of lines: ListRows.Lines, _ panels: [ColumnBinding]) -> Result {
    var result = Result(refusals: lines.refusals)
    var writer = ListRecords(table: table, panels: panels, reader: reader, department: department)
    for line in lines.lines {
      for (panel, entry) in line.entries.enumerated() {
        guard let entry, let record = writer.record(entry, panel, line.row, &result) else { continue }
        result.records.append(record)
      }
    }
    return result
  }

  /// The figures of the only list read one or two columns beside their heads, where exactly one such reading takes every
  /// figure and agrees with the sums in every row.
  private func displaced(_ sums: ColumnSums) -> Result? {
    guard panels.count == 1, let panel = panels.first, table.heads.otherPeriods.isEmpty else { return nil }
    var fitting: [Result] = []
    for distance in [-2, -1, 1, 2] {
      let moved = panel.displaced(by: distance)
      let rows = ListRows(table: table, panels: [moved], reader: reader)
      guard let lines = rows.strictLines() else { continue }
      let result = records(of: lines, [moved])
      if result.refusals.isEmpty, sums.prove(result.records) { fitting.append(result) }
    }
    return fitting.count == 1 ? fitting[0] : nil
  }
}

extension ColumnBinding {
  /// The same list with the columns of its figures moved, those of its labels not.
  fileprivate func displaced(by distance: Int) -> ColumnBinding {
    var moved = self
    moved.columns = columns.lowerBound..<max(columns.upperBound, columns.upperBound + distance)
    for index in bound.indices where bound[index].field.isFigure { moved.bound[index].column += distance }
    return moved
  }
}
