import KemuModel
import KemuText

/// Rows of cells separated by `|`, with or without one at the ends of the line.
///
/// The rule of dashes that Markdown puts under the header is no row.
struct PipeTable: TableNotation {
  private static let bar = UInt8(ascii: "|")

  func search(_ lines: TextLines, at index: Int, limit: Int) -> TableSearch {
    var end = index
    var cells = 0
    while end < lines.count, lines[end].tabs == 0 {
      let bars = lines.bytes(lines[end].content).count { $0 == Self.bar }
      guard bars > 1 else { break }
      cells += bars + 1
      end += 1
    }
    guard end > index + 1 else { return .none }
    guard cells <= limit else { return .tooLarge }
    let rows = (index..<end).lazy.map { lines[$0].content }.filter { !isRule(lines.bytes($0)) }
    let table = Table(rows: rows.map { row($0, lines.text) }, geometry: .exact)
    return table.map { .found($0, lines: end - index) } ?? .none(lines: end - index)
  }

  private func isRule(_ content: ArraySlice<UInt8>) -> Bool {
    content.contains(UInt8(ascii: "-")) && content.allSatisfy { "|-: ".utf8.contains($0) }
  }

  private func row(_ content: TextSpan, _ text: CanonicalText) -> Table.Row {
    var range = content
    if text.utf8[range.start] == Self.bar { range.start += 1 }
    if range.count > 0, text.utf8[range.end - 1] == Self.bar { range.end -= 1 }
    var cells: [Table.Cell] = []
    var start = range.start
    for index in range.range where text.utf8[index] == Self.bar {
      cells.append(Table.Cell(text.trimmed(TextSpan(start, index)), column: cells.count))
      start = index + 1
    }
    cells.append(Table.Cell(text.trimmed(TextSpan(start, range.end)), column: cells.count))
    return Table.Row(cells)
  }
}
