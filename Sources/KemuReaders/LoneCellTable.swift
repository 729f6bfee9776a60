import KemuModel
import KemuText

/// Tables that lost everything but their cells: each on its own line, as pages are copied cell by cell.
///
/// A caption line (one with a colon) stands above the heads. Rows are taken to be certain where a code opens each, or
/// where every label has equally many figures and the heads say how many lists stand side by side. A row that lost a
/// blank cell does not say which; it is left to its short width.
struct LoneCellTable: TableNotation {
  private static let mostHeads = 24

  func search(_ lines: TextLines, at index: Int, limit: Int) -> TableSearch {
    guard standsBelowCaption(index, lines) else { return .none }
    let cells = LoneCells(lines, from: index).cells
    guard let firstFigure = cells.firstIndex(where: { $0.kind != .text }), firstFigure > 1 else { return .none }
    // The last words before a figure are the label of its row.
    let headCount = cells[firstFigure].kind == .code ? firstFigure : firstFigure - 1
    guard headCount <= Self.mostHeads, headCount > 1 else { return .none }
    let heads = Array(cells[..<headCount])
    let body = Array(cells[headCount...])
    guard let rows = codedRows(body) ?? labelledRows(body, heads, lines), rows.count > 1, let end = rows.last?.last?.line
    else { return .none }
    let length = end - index + 1
    let all = headRows(heads, widest: rows.lazy.map(\.count).max() ?? 0) + rows
    let table = Table(
      rows: all.map { row in Table.Row(row.enumerated().map { Table.Cell($1.span, column: $0) }) }, geometry: .merged)
    guard let table else { return .none }
    return headCount + body.count <= limit ? .found(table, lines: length) : .tooLarge
  }

  private func standsBelowCaption(_ index: Int, _ lines: TextLines) -> Bool {
    guard LoneCells.isCell(lines, index) else { return false }
    let above = (max(0, index - 3)..<index).last { !lines[$0].isBlank }
    return above.map { lines[$0].tabs == 0 && LoneCells.hasColon(lines.bytes(lines[$0].content)) } ?? false
  }

  // MARK: Rows that codes open

  /// A code, a name and figures; or a label and figures, as totals and column numbers have. What does not go on like
  /// this ends the table.
  ///
  /// - Returns: `nil` where codes open less than two rows, or where a whole number among decimals may be a page's.
  private func codedRows(_ cells: [LoneCells.Cell]) -> [[LoneCells.Cell]]? {
    var rows: [[LoneCells.Cell]] = []
    var coded = 0
    var next = 0
    while next < cells.count {
      var row: [LoneCells.Cell] = []
      if cells[next].kind == .code { row.append(cells[next]) }
      var place = next + row.count
      guard place < cells.count, cells[place].kind == .text else { break }
      row.append(cells[place])
      place += 1
      let labels = row.count
      while place < cells.count, cells[place].isFigure, !opensRow(place, cells) {
        row.append(cells[place])
        place += 1
      }
      guard row.count > labels else { break }
      if labels > 1 { coded += 1 }
      rows.append(row)
      next = place
    }
    let figures = rows.lazy.filter { $0[0].kind == .code }.flatMap { $0.dropFirst(2) }
    let hasDecimals = figures.contains { $0.kind == .decimal }
    let hasWhole = figures.contains { $0.kind == .whole || $0.kind == .code }
    return coded > 1 && !(hasDecimals && hasWhole) ? rows : nil
  }

  private func opensRow(_ index: Int, _ cells: [LoneCells.Cell]) -> Bool {
    guard cells[index].kind == .code, index + 2 < cells.count else { return false }
    return cells[index + 1].kind == .text && cells[index + 2].isFigure
  }

  // MARK: Rows of labels that have equally many figures

  private func labelledRows(
    _ cells: [LoneCells.Cell], _ heads: [LoneCells.Cell], _ lines: TextLines
  ) -> [[LoneCells.Cell]]? {
    var groups: [[LoneCells.Cell]] = []
    for cell in cells {
      if cell.kind == .text {
        guard groups.last?.count != 1 else { break }
        groups.append([cell])
      } else if groups.isEmpty {
        return nil
      } else {
        groups[groups.count - 1].append(cell)
      }
    }
    if groups.last?.count == 1 { groups.removeLast() }
    guard let width = groups.first?.count, width > 1, groups.allSatisfy({ $0.count == width }) else { return nil }
    let lists = isRepeated(heads.suffix(2 * width), lines) ? 2 : 1
    guard heads.count == lists * width || lists == 2 && heads.count == 2 * width + 2, groups.count.isMultiple(of: lists)
    else { return nil }
    return stride(from: 0, to: groups.count, by: lists).map { Array(groups[$0..<$0 + lists].joined()) }
  }

  /// Whether the second half of some heads says the same as the first.
  private func isRepeated(_ heads: ArraySlice<LoneCells.Cell>, _ lines: TextLines) -> Bool {
    guard heads.count.isMultiple(of: 2), heads.count > 2 else { return false }
    return zip(heads.prefix(heads.count / 2), heads.suffix(heads.count / 2))
      .allSatisfy { lines.bytes($0.span) == lines.bytes($1.span) }
  }

  /// Two heads more than columns stand over the two lists.
  private func headRows(_ heads: [LoneCells.Cell], widest: Int) -> [[LoneCells.Cell]] {
    heads.count == widest + 2 && widest.isMultiple(of: 2) ? [Array(heads.prefix(2)), Array(heads.dropFirst(2))] : [heads]
  }
}
