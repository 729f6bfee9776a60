internal import KemuModel
internal import KemuSchema

/// Sorts the cells of a list's rows into labels and figures.
struct ListRows {
  let table: FormedTable
  let panels: [ColumnBinding]
  let reader: CellReader

  struct Lines {
    var lines: [ListLine] = []
    var refusals: [String] = []
  }

  /// By columns where the cells of a row stand under the heads, by their order elsewhere.
  func lines() -> Lines {
    var lines = Lines()
    let merged = MergedLabels(table: table, panels: panels, reader: reader)
    for row in table.reading.body.map({ merged?.unmerged($0) ?? $0 }) {
      lines.lines.append(ListLine(row: row, entries: isPositional(row) ? positional(row) : sequential(row, &lines.refusals)))
    }
    WrappedLabels(reader: reader).mend(&lines.lines)
    return lines
  }

  /// By columns alone; `nil` where a figure stands in a column that holds no property.
  func strictLines() -> Lines? {
    let bound = Set(panels.flatMap(\.boundColumns))
    guard
      table.reading.body.allSatisfy({ row in
        row.cells.allSatisfy { bound.contains($0.column) || !reader.isFigure($0) }
      })
    else { return nil }
    var lines = Lines(lines: table.reading.body.map { ListLine(row: $0, entries: positional($0)) })
    WrappedLabels(reader: reader).mend(&lines.lines)
    return lines
  }

  /// Whether figures of the table's own period stand in columns that hold no property: its sums may lack addends.
  var hasUnboundFigures: Bool {
    let bound = Set(panels.flatMap(\.boundColumns)).union(table.heads.otherPeriods)
    return table.reading.body.contains { row in
      row.cells.contains { !bound.contains($0.column) && reader.isFigure($0) }
    }
  }

  private func hasAmountAmongNames(_ row: TableReading.BodyRow) -> Bool {
    row.cells.contains { cell in
      let isName = panels.contains { $0.field(of: cell.column)?.role == .name }
      return isName && reader.isFigure(cell)
    }
  }

  /// Whether the cells of a row stand under the heads: no filled cell in a column without one, no amount among the names.
  private func isPositional(_ row: TableReading.BodyRow) -> Bool {
    let paths = table.reading.columnPaths
    let isShort = row.cells.count < paths.count
    return row.isAligned && !(isShort && hasAmountAmongNames(row))
      && row.cells.allSatisfy { $0.isBlank || (paths.indices.contains($0.column) && !paths[$0.column].isEmpty) }
  }

  private func positional(_ row: TableReading.BodyRow) -> [ListEntry?] {
    panels.map { panel in
      var entry = ListEntry()
      for cell in row.cells where panel.columns.contains(cell.column) && !cell.isBlank {
        if panel.codeParts.contains(cell.column) {
          entry.label.append(cell)
        } else if let field = panel.field(of: cell.column) {
          switch field.role {
          case .code, .name: entry.label.append(cell)
          case .money, .count, .quantity, .percentage, .ordinal, .text: entry.values.append((field, cell))
          case .term, .department, .year, .kind, .fixed, .heading: break
          }
        }
      }
      return entry.label.isEmpty && entry.values.isEmpty ? nil : entry
    }
  }

  /// Reads a row whose columns are not certain by the order of its cells: labels, then as many figures as a list has.
  private func sequential(_ row: TableReading.BodyRow, _ refusals: inout [String]) -> [ListEntry?] {
    let groups = LabelledFigures(row.cells, reader).groups.filter { !$0.figures.isEmpty }
    guard !groups.isEmpty else { return [] }
    guard !panels.contains(where: holdsText) else {
      refusals.append("\(row.place): its columns are not certain")
      return []
    }
    let listsDiffer = Set(panels.map { $0.group?.values ?? [] }).count > 1
    guard groups.count <= panels.count, !listsDiffer || groups.count == panels.count, table.heads.otherPeriods.isEmpty
    else {
      refusals.append("\(row.place): its cells cannot be told apart into \(panels.count) lists")
      return []
    }
    return groups.enumerated().map { index, group in
      let fields = figureFields(panels[index])
      guard group.figures.count == fields.count else {
        refusals.append("\(row.place): \(group.figures.count) figures for \(fields.count) columns")
        return nil
      }
      return ListEntry(label: group.label, values: zip(fields, group.figures).map { ($0, $1) })
    }
  }

  /// A text may look like a figure: nothing but its column tells it from one.
  private func holdsText(_ panel: ColumnBinding) -> Bool {
    panel.bound.contains { $0.field.role == .text }
  }

  private func figureFields(_ panel: ColumnBinding) -> [RecordField] {
    panel.bound.sorted { $0.column < $1.column }.map(\.field).filter { $0.isFigure || $0.role == .ordinal }
  }
}

extension TableReading.BodyRow {
  /// For messages.
  var place: String { "row \(row) of table \(table)" }
}
