/// The places of the cells of an HTML table, by the algorithm of the HTML standard (4.9.12, forming a table).
struct HTMLGrid {
  struct Place {
    /// Indices into the rows of the table and the cells of the row.
    var row: Int
    var cell: Int
    var column: Int
    var columnSpan: Int
    /// How many printed rows the cell reaches over.
    var rowSpan: Int
  }

  /// The printed cells of each printed row, left to right.
  private(set) var rows: [[Place]] = []

  /// Beyond this column a cell spans one, so that a row of wide cells cannot claim more than its bytes are worth.
  private static let widest = 4_096

  init(_ table: HTMLPage.Table) {
    let groupEnds = Self.groupEnds(table)
    var printed = [0]
    for row in table.rows { printed.append(printed[printed.count - 1] + (row.isHidden ? 0 : 1)) }

    // For each column the first row that no cell from above reaches into.
    var free: [Int] = []
    for (number, row) in table.rows.enumerated() {
      var places: [Place] = []
      var column = 0
      for (index, cell) in row.cells.enumerated() {
        while column < free.count, free[column] > number { column += 1 }
        let end = cell.rowSpan == 0 ? groupEnds[number] : min(number + cell.rowSpan, groupEnds[number])
        let columnSpan = column < Self.widest ? cell.columnSpan : 1
        if free.count < column + columnSpan {
          free.append(contentsOf: repeatElement(0, count: column + columnSpan - free.count))
        }
        for covered in column..<column + columnSpan { free[covered] = max(free[covered], end) }
        if !cell.isHidden {
          let rowSpan = max(1, printed[end] - printed[number])
          places.append(Place(row: number, cell: index, column: column, columnSpan: columnSpan, rowSpan: rowSpan))
        }
        column += columnSpan
      }
      if !row.isHidden, !places.isEmpty { rows.append(Self.withoutOverlaps(places)) }
    }
  }

  /// For each row, the row after the last of its group.
  private static func groupEnds(_ table: HTMLPage.Table) -> [Int] {
    var ends = [Int](repeating: table.rows.count, count: table.rows.count)
    for row in table.rows.indices.reversed().dropFirst() {
      ends[row] = table.rows[row].group == table.rows[row + 1].group ? ends[row + 1] : row + 1
    }
    return ends
  }

  /// A wide cell may run under one that hangs from above; it then ends where that begins to cover the next cell.
  private static func withoutOverlaps(_ places: [Place]) -> [Place] {
    var places = places
    for index in places.indices.dropLast() {
      places[index].columnSpan = max(1, min(places[index].columnSpan, places[index + 1].column - places[index].column))
    }
    return places
  }
}
