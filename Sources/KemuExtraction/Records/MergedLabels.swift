internal import KemuModel
internal import KemuRecognizers
internal import KemuSchema

/// Gives rows back the columns that their first label was merged over, where the carrier dropped merged cells:
/// `合计 1.00` above `201 … 1.00`.
///
/// Such a row is shorter by just the columns of labels that the others have. A row whose blank cells were trimmed off
/// its end may be so too: where all rows of a table end with a filled cell and their lengths differ, nothing is moved.
struct MergedLabels {
  private let width: Int
  /// The column of names, up to which labels are merged.
  private let names: Int
  private let reader: CellReader

  /// - Returns: `nil` where the table is none of one list with codes before names, or its rows are trimmed.
  init?(table: FormedTable, panels: [ColumnBinding], reader: CellReader) {
    guard panels.count == 1, let panel = panels.first,
      let name = table.schema.fields.first(where: { $0.role == .name }), let names = panel.column(of: name), names > 0
    else { return nil }
    width = table.reading.columnPaths.count
    self.names = names
    self.reader = reader
    let lengths = Set(table.reading.body.map(\.cells.count))
    let keepsBlanks = table.reading.body.contains { $0.cells.last?.isBlank ?? false }
    guard keepsBlanks || lengths.isSubset(of: [width, width - names]) else { return nil }
  }

  func unmerged(_ row: TableReading.BodyRow) -> TableReading.BodyRow {
    guard row.isAligned, row.cells.count == width - names, row.cells.allSatisfy({ $0.columnSpan == 1 }),
      let first = row.cells.first, !first.isBlank, !reader.isFigure(first),
      names < row.cells.count, CellContent.read(reader.text, row.cells[names].span) != .text
    else { return row }
    var moved = row
    for index in moved.cells.indices.dropFirst() { moved.cells[index].column += names }
    return moved
  }
}
