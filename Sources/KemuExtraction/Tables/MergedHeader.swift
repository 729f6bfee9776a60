/// Gives the heads of a carrier that lost its merged cells their columns back.
///
/// A row of heads with fewer cells than the table has columns is laid over the next row below whose columns are known:
/// each head stands over one blank cell (it was merged downwards) or over one run of filled cells (it was merged across).
/// Where all cells below are filled, the heads stand over equal groups that begin alike (项目 行次 金额 项目 行次 金额).
struct MergedHeader {
  let width: Int

  /// - Parameter rows: the folded cells of each header row, top to bottom.
  /// - Returns: for each row the columns of its cells, or `nil` where they cannot be told.
  func columns(_ rows: [[String]]) -> [[Range<Int>]?] {
    var result = [[Range<Int>]?](repeating: nil, count: rows.count)
    var below: (cells: [String], columns: [Range<Int>])?
    for index in rows.indices.reversed() {
      let cells = rows[index]
      if cells.count == width {
        result[index] = (0..<width).map { $0..<$0 + 1 }
      } else if let below {
        result[index] = lay(cells.count, over: below.cells, below.columns)
      }
      if let columns = result[index], cells.contains(where: { !$0.isEmpty }) { below = (cells, columns) }
    }
    return result
  }

  private func lay(_ count: Int, over cells: [String], _ columns: [Range<Int>]) -> [Range<Int>]? {
    let runs = runs(of: cells)
    if runs.count == count { return runs.map { span($0, columns) } }
    guard cells.allSatisfy({ !$0.isEmpty }), let first = cells.first else { return nil }
    var starts = cells.indices.filter { cells[$0] == first }
    guard starts.count == count else { return nil }
    starts.append(cells.count)
    return zip(starts, starts.dropFirst()).map { span($0..<$1, columns) }
  }

  /// Each blank cell by itself, neighbouring filled cells together.
  private func runs(of cells: [String]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for (index, cell) in cells.enumerated() {
      if let last = runs.last, !cell.isEmpty, !cells[index - 1].isEmpty {
        runs[runs.count - 1] = last.lowerBound..<index + 1
      } else {
        runs.append(index..<index + 1)
      }
    }
    return runs
  }

  private func span(_ cells: Range<Int>, _ columns: [Range<Int>]) -> Range<Int> {
    columns[cells.lowerBound].lowerBound..<columns[cells.upperBound - 1].upperBound
  }
}
