internal import KemuModel
internal import KemuSchema
internal import KemuText

/// Finds the labels of a record type in the cells of a table, and the value in the cell beside each.
///
/// A head of a list looks like a label too, but its values stand below it. So a table is read beside its labels only
/// where that shows: two labels stand one below the other, a figure stands beside the label of a figure, a label stands
/// in the last row, or labels and values alternate over a whole row and nothing like a value stands below the labels.
struct LabelCells {
  struct Value {
    var field: RecordField
    var label: TextSpan
    var labelColumn: Int
    var cell: Table.Cell
    var row: Int
  }

  let schema: RecordSchema
  let text: CanonicalText

  /// In bytes, of a label that the schema does not know.
  private static let longestLabel = 45

  func values(in table: Table) -> [Value] {
    let values = table.rows.enumerated().flatMap { row, cells in pairs(in: cells.cells, row) }
    return isReadBeside(values, table) ? values : []
  }

  private func pairs(in cells: [Table.Cell], _ row: Int) -> [Value] {
    var values: [Value] = []
    var index = 0
    while index + 1 < cells.count {
      let (cell, next) = (cells[index], cells[index + 1])
      if let named = field(labelledBy: cell), next.column == cell.column + cell.columnSpan,
        field(labelledBy: next) == nil
      {
        values.append(Value(field: named, label: label(of: cell), labelColumn: cell.column, cell: next, row: row))
        index += 1
      }
      index += 1
    }
    return values
  }

  private func field(labelledBy cell: Table.Cell) -> RecordField? {
    cell.isBlank ? nil : schema.field(labelled: text, label(of: cell))
  }

  /// A cell without an ordinal before it and a colon behind it.
  private func label(of cell: Table.Cell) -> TextSpan {
    let start = Ordinal.leading(text.bytes(cell.span))?.range.upperBound ?? cell.span.start
    var span = TextSpan(min(start, cell.span.end), cell.span.end)
    for colon in ["：", ":"]
    where span.count > colon.utf8.count && text.bytes(span).suffix(colon.utf8.count).elementsEqual(colon.utf8) {
      span = TextSpan(span.start, span.end - colon.utf8.count)
    }
    return text.trimmed(span)
  }

  private func isReadBeside(_ values: [Value], _ table: Table) -> Bool {
    let reader = CellReader(text: text, vocabulary: TableVocabulary(), unit: nil)
    let lastRow = table.rows.lastIndex { $0.cells.contains { !$0.isBlank } }
    var columns: [Int: String] = [:]
    for value in values {
      if value.row == lastRow { return true }
      if value.field.isFigure, reader.isFigure(value.cell) { return true }
      if let above = columns[value.labelColumn], above != value.field.name { return true }
      columns[value.labelColumn] = value.field.name
    }
    return alternates(values, table)
  }

  /// Whether the first row with labels is nothing but labels of texts, two at least, each with its value.
  private func alternates(_ values: [Value], _ table: Table) -> Bool {
    guard let row = values.first?.row else { return false }
    let across = values.filter { $0.row == row }
    let columns = Set(across.map(\.labelColumn))
    return across.count > 1 && across.allSatisfy { $0.field.role == .text }
      && table.rows[row].cells.count { !$0.isBlank } == 2 * across.count
      && table.rows[(row + 1)...].allSatisfy { row in
        row.cells.allSatisfy { !columns.contains($0.column) || isLabelLike($0) }
      }
  }

  private func isLabelLike(_ cell: Table.Cell) -> Bool {
    cell.span.count <= Self.longestLabel && !text.bytes(cell.span).contains { $0.isASCIIDigit }
  }
}
