import KemuModel
import KemuText

/// Rows of cells separated by tabs, as word processors and PDF tools export tables.
///
/// Columns are by position. A blank line, a caption or a page number ends the table: whether what follows goes on with
/// it is for tabulation to say. A row that lost its tabs, directly above or below one that has them, is a table of its
/// own, whose columns are not known.
struct TabTable: TableNotation {
  func search(_ lines: TextLines, at index: Int, limit: Int) -> TableSearch {
    var end = index
    var cells = 0
    var hasRow = false
    if lines[index].tabs == 0, isBesideRow(index, lines), let row = TornRow(lines[index], lines.text)?.row {
      guard row.cells.count <= limit else { return .tooLarge }
      return Table(rows: [row], geometry: .merged).map { .found($0, lines: 1) } ?? .none
    }
    while end < lines.count, lines[end].tabs > 0 {
      hasRow = hasRow || isRow(lines[end], lines)
      cells += lines[end].tabs + 1
      end += 1
    }
    guard hasRow else { return .none(lines: max(1, end - index)) }
    guard cells <= limit else { return .tooLarge }
    let rows = (index..<end).map { row(lines[$0], lines.text) }
    return Table(rows: rows, geometry: .exact).map { .found($0, lines: end - index) } ?? .none
  }

  /// Tabs also indent prose: only content before a tab makes a row, and one trailing tab is none.
  private func isRow(_ line: TextLine, _ lines: TextLines) -> Bool {
    guard !line.content.isEmpty else { return false }
    let tab = UInt8(ascii: "\t")
    if lines.bytes(line.content).contains(tab) { return true }
    return line.tabs > 1 && lines.bytes(TextSpan(line.content.end, line.span.end)).contains(tab)
  }

  private func isBesideRow(_ index: Int, _ lines: TextLines) -> Bool {
    [index - 1, index + 1].contains { lines.lines.indices.contains($0) && lines[$0].tabs > 0 && isRow(lines[$0], lines) }
  }

  private func row(_ line: TextLine, _ text: CanonicalText) -> Table.Row {
    var cells: [Table.Cell] = []
    cells.reserveCapacity(line.tabs + 1)
    var start = line.span.start
    for index in line.span.range where text.utf8[index] == UInt8(ascii: "\t") {
      cells.append(Table.Cell(text.trimmed(TextSpan(start, index)), column: cells.count))
      start = index + 1
    }
    cells.append(Table.Cell(text.trimmed(TextSpan(start, line.span.end)), column: cells.count))
    return Table.Row(cells)
  }
}
