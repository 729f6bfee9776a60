import KemuModel
import KemuText

/// Renders the content of a page: one line a block or table row, cells separated by tabs.
///
/// A table that only lays out the page is rendered as the blocks and tables that stand in its cells; a small table
/// inside a cell of data follows the table that it stands in. Nothing is lost either way.
struct HTMLRenderer {
  /// Columns up to which a tab stands for every column that a cell from above or from the left takes up.
  private static let tabbedColumns = 64
  /// A cell with so much text and several lines is rather a column of the page than a cell of data.
  private static let longestCell = 3_000

  private let page: HTMLPage
  /// For each table of the page the bytes of text in it, tables inside it included.
  private let sizes: [Int]
  private(set) var text = RenderedText()
  private(set) var pieces: [Piece] = []
  private(set) var tables: [Table] = []

  /// What was rendered: a line of prose with the level that the markup gives it, or the table with an index.
  enum Piece {
    case line(TextSpan, heading: Int?)
    case table(Int)
  }

  init(_ page: HTMLPage) {
    self.page = page
    sizes = Self.sizes(of: page)
    render(page.items)
  }

  private mutating func render(_ items: [HTMLPage.Item]) {
    var heading: Int?
    text.begin()
    for item in items {
      switch item {
      case .text(let range, let line): text.append(page.text[range], line: line)
      case .space: text.appendSpace()
      case .lineBreak(let level):
        endLine(heading)
        heading = level
      case .table(let table):
        endLine(heading)
        render(table)
      }
    }
    endLine(heading)
  }

  private mutating func endLine(_ heading: Int?) {
    let span = text.current
    guard !span.isEmpty else { return }
    pieces.append(.line(span, heading: heading))
    text.append(separator: UInt8(ascii: "\n"))
  }

  private mutating func render(_ index: Int) {
    let table = page.tables[index]
    render(table.caption)
    if isLayout(table) {
      for cell in table.rows.lazy.filter({ !$0.isHidden }).flatMap(\.cells) where !cell.isHidden { render(cell.items) }
      return
    }
    var rows: [Table.Row] = []
    var inner: [Int] = []
    for places in HTMLGrid(table).rows {
      rows.append(row(places, of: table, &inner))
      text.append(separator: UInt8(ascii: "\n"))
    }
    if let rendered = Table(rows: rows, geometry: .exact) {
      tables.append(rendered)
      pieces.append(.table(tables.count - 1))
    }
    for table in inner { render(table) }
  }

  /// Writes the cells of a row into one line and collects the tables that stand in them.
  private mutating func row(_ places: [HTMLGrid.Place], of table: HTMLPage.Table, _ inner: inout [Int]) -> Table.Row {
    var cells: [Table.Cell] = []
    var column = 0
    for place in places {
      // The first cell needs no tab before it, and a wide one at the left does.
      let tabs = max(cells.isEmpty ? 0 : 1, place.column - column)
      for _ in 0..<(place.column <= Self.tabbedColumns ? tabs : min(tabs, 1)) {
        text.append(separator: UInt8(ascii: "\t"))
      }
      column = place.column
      text.begin()
      for item in table.rows[place.row].cells[place.cell].items {
        switch item {
        case .text(let range, let line): text.append(page.text[range], line: line)
        case .space, .lineBreak: text.appendSpace()
        case .table(let table): inner.append(table)
        }
      }
      let content = TextSpan(Trimming.trimmed(text.utf8[text.current.range]))
      cells.append(
        Table.Cell(content, column: place.column, columnSpan: place.columnSpan, rowSpan: place.rowSpan))
    }
    return Table.Row(cells)
  }

  /// Whether the cells of a table are parts of the page: there is one cell only, most of the text is in tables inside
  /// it, or a cell holds several long paragraphs.
  private func isLayout(_ table: HTMLPage.Table) -> Bool {
    var count = 0
    var own = 0
    var inside = 0
    for cell in table.rows.lazy.flatMap(\.cells) {
      count += 1
      let size = page.size(of: cell.items)
      own += size
      inside += Self.inner(cell.items).reduce(0) { $0 + sizes[$1] }
      if size > Self.longestCell, isSeveralLines(cell.items) { return true }
    }
    return count == 1 || inside > own
  }

  private func isSeveralLines(_ items: [HTMLPage.Item]) -> Bool {
    items.count { if case .lineBreak = $0 { true } else { false } } > 4
  }

  private static func inner(_ items: [HTMLPage.Item]) -> [Int] {
    items.compactMap { if case .table(let table) = $0 { table } else { nil } }
  }

  /// A table is opened after the one it stands in, so from the last to the first every inner size is known.
  private static func sizes(of page: HTMLPage) -> [Int] {
    var sizes = [Int](repeating: 0, count: page.tables.count)
    for table in page.tables.indices.reversed() {
      for cell in page.tables[table].rows.lazy.flatMap(\.cells) {
        sizes[table] += page.size(of: cell.items) + inner(cell.items).reduce(0) { $0 + sizes[$1] }
      }
    }
    return sizes
  }
}
