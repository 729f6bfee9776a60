import KemuModel
import KemuText

/// Tables written one cell a line: a line that begins with a tab is a cell, an empty line ends the row.
///
/// Lines without a tab go on with the cell before them. Merged cells were written once, so a short row does not say
/// which columns its cells are in. Two empty lines, or prose after one, end the table.
struct CellLineTable: TableNotation {
  /// The widest cell, in columns of the page, that is rather a cell than a paragraph indented by a tab.
  private static let longCell = 60
  private static let longestContinuation = 20

  func search(_ lines: TextLines, at index: Int, limit: Int) -> TableSearch {
    guard isCell(lines, index) else { return .none }
    var scan = Scan(at: index)
    while scan.next < lines.count {
      if isCell(lines, scan.next) {
        scan.startCell(lines[scan.next].content)
      } else if !lines[scan.next].isBlank {
        guard lines[scan.next].tabs == 0, scan.continuation < Self.longestContinuation else { break }
        scan.continueCell(lines[scan.next].content)
      } else if isCell(lines, scan.next + 1) {
        scan.endRow()
      } else if let resumed = resumption(lines, after: scan.next) {
        // An empty line inside a cell: what follows leads straight into the next cell.
        for line in scan.next + 1..<resumed { scan.continueCell(lines[line].content) }
      } else {
        break
      }
    }
    let length = scan.next - index
    guard looksLikeTable(scan.rows, lines), let table = Table(rows: scan.rows, geometry: .merged) else {
      return .none(lines: length)
    }
    return length <= limit ? .found(table, lines: length) : .tooLarge
  }

  private func isCell(_ lines: TextLines, _ index: Int) -> Bool {
    guard index < lines.count, lines[index].tabs == 1 else { return false }
    return lines.text.utf8[lines[index].span.start] == UInt8(ascii: "\t")
  }

  /// The line with the next cell, where the lines after an empty one run up to it without another empty line.
  private func resumption(_ lines: TextLines, after blank: Int) -> Int? {
    var index = blank + 1
    while index < lines.count, index - blank <= 4, !lines[index].isBlank {
      if isCell(lines, index) { return index > blank + 1 ? index : nil }
      if lines[index].tabs > 0 { return nil }
      index += 1
    }
    return nil
  }

  private func looksLikeTable(_ rows: [Table.Row], _ lines: TextLines) -> Bool {
    guard rows.count > 1, rows.contains(where: { $0.cells.count > 1 }) else { return false }
    var long = 0
    var all = 0
    for cell in rows.lazy.flatMap(\.cells) {
      all += 1
      if cell.span.count > Self.longCell, DisplayWidth.of(lines.bytes(cell.span)) > Self.longCell { long += 1 }
    }
    return long * 2 < all
  }

  /// The rows found so far and the line that comes next.
  private struct Scan {
    private(set) var rows: [Table.Row] = [Table.Row([])]
    private(set) var next: Int
    private(set) var continuation = 0

    init(at index: Int) { next = index }

    mutating func startCell(_ content: TextSpan) {
      let row = rows.count - 1
      rows[row].cells.append(Table.Cell(content, column: rows[row].cells.count))
      continuation = 0
      next += 1
    }

    mutating func continueCell(_ content: TextSpan) {
      next += 1
      continuation += 1
      let row = rows.count - 1
      guard !content.isEmpty, let last = rows[row].cells.indices.last else { return }
      let cell = rows[row].cells[last].span
      rows[row].cells[last].span = cell.isEmpty ? content : cell.union(content)
    }

    mutating func endRow() {
      rows.append(Table.Row([]))
      next += 1
    }
  }
}
