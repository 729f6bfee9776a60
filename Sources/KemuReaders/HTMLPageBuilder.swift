import KemuModel

/// Builds the content of a page from the events of the parser.
struct HTMLPageBuilder {
  private(set) var page = HTMLPage()
  private(set) var cellsLeft: Int
  private(set) var isCellLimitExceeded = false

  /// An element that is open, and what has to be undone at its end.
  private struct Frame {
    var name: String
    var element: HTMLElement
    var isHidden: Bool
  }

  /// A table that is open. Its cells are in `page.tables` once they are closed.
  private struct OpenTable {
    var index: Int
    var group = 0
    /// The flow of the cell or caption that is open, where one is.
    var cell: HTMLPage.Cell?
    var caption: [HTMLPage.Item]?
  }

  private var frames: [Frame] = []
  private var tables: [OpenTable] = []
  private var lines: LineCounter
  private var heading: Int?
  private var preformatted = 0
  private let limits: ReadingLimits

  init(source: [UInt8], limits: ReadingLimits) {
    self.limits = limits
    cellsLeft = limits.cells
    lines = LineCounter(source)
  }

  private var isHidden: Bool { frames.last?.isHidden ?? false }

  mutating func start(_ name: String, _ attributes: HTMLAttributes) {
    let element = HTMLElement(name)
    let isHidden = isHidden || attributes.isHidden || element == .unprinted
    frames.append(Frame(name: name, element: element, isHidden: isHidden))
    switch element {
    case .cell: openCell(attributes, isHidden: isHidden)
    case .row: openRow(isHidden: isHidden)
    case .rowGroup: openGroup()
    case _ where isHidden: break
    case .table: openTable()
    case .caption: openCaption()
    case .lineBreak: add(.lineBreak(heading: heading))
    case .heading(let level):
      heading = level
      add(.lineBreak(heading: heading))
    case .preformatted:
      preformatted += 1
      add(.lineBreak(heading: heading))
    case .block: add(.lineBreak(heading: heading))
    case .inline, .unprinted: break
    }
  }

  mutating func end(_ name: String) {
    // The parser closes what it has opened, in order; an end without a start is none.
    guard let frame = frames.last, frame.name == name else { return }
    frames.removeLast()
    switch frame.element {
    case .cell: closeCell()
    case _ where frame.isHidden: break
    case .table: closeTable()
    case .caption: closeCaption()
    case .heading:
      heading = nil
      add(.lineBreak(heading: nil))
    case .preformatted:
      preformatted -= 1
      add(.lineBreak(heading: heading))
    case .block: add(.lineBreak(heading: heading))
    case .inline, .lineBreak, .row, .rowGroup, .unprinted: break
    }
  }

  /// - Parameter offset: the place in the source where the piece ends.
  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>, endingAt offset: Int) {
    guard !isHidden else { return }
    let lastLine = lines.line(at: offset)
    var line = lastLine - bytes.count { $0 == UInt8(ascii: "\n") }
    var start = 0
    for index in 0...bytes.count where index == bytes.count || bytes[index] == UInt8(ascii: "\n") {
      add(UnsafeBufferPointer(rebasing: bytes[start..<index]), line: max(line, 1))
      if index < bytes.count { add(preformatted > 0 ? .lineBreak(heading: heading) : .space) }
      start = index + 1
      line += 1
    }
  }

  private mutating func add(_ bytes: UnsafeBufferPointer<UInt8>, line: Int) {
    guard bytes.contains(where: { !$0.isHTMLSpace }) else {
      if !bytes.isEmpty { add(.space) }
      return
    }
    let start = page.text.count
    page.text.append(contentsOf: bytes)
    add(.text(start..<page.text.count, line: line))
  }

  /// Adds to the innermost cell or caption that is open; what stands between the cells of a table follows it.
  private mutating func add(_ item: HTMLPage.Item) {
    for index in tables.indices.reversed() {
      if tables[index].cell != nil {
        tables[index].cell?.items.append(item)
        return
      }
      if tables[index].caption != nil {
        tables[index].caption?.append(item)
        return
      }
    }
    page.items.append(item)
  }
}

// MARK: - Tables

extension HTMLPageBuilder {
  private mutating func openTable() {
    page.tables.append(HTMLPage.Table())
    let index = page.tables.count - 1
    add(.table(index))
    tables.append(OpenTable(index: index))
  }

  private mutating func closeTable() {
    if tables.last?.cell != nil { closeCell() }
    closeCaption()
    _ = tables.popLast()
  }

  private mutating func openGroup() {
    guard let last = tables.indices.last else { return }
    tables[last].group += 1
  }

  private mutating func openRow(isHidden: Bool) {
    guard let last = tables.indices.last else {
      add(.lineBreak(heading: nil))
      return
    }
    page.tables[tables[last].index].rows.append(HTMLPage.Row(group: tables[last].group, isHidden: isHidden))
  }

  private mutating func openCell(_ attributes: HTMLAttributes, isHidden: Bool) {
    guard let last = tables.indices.last, tables[last].cell == nil else {
      add(.lineBreak(heading: nil))
      return
    }
    guard cellsLeft > 0 else {
      isCellLimitExceeded = true
      add(.lineBreak(heading: nil))
      return
    }
    cellsLeft -= 1
    tables[last].cell = HTMLPage.Cell(
      columnSpan: attributes.columnSpan, rowSpan: attributes.rowSpan, isHidden: isHidden)
  }

  private mutating func closeCell() {
    guard let last = tables.indices.last, let cell = tables[last].cell else {
      add(.lineBreak(heading: nil))
      return
    }
    tables[last].cell = nil
    let table = tables[last].index
    if page.tables[table].rows.isEmpty { page.tables[table].rows.append(HTMLPage.Row(group: tables[last].group)) }
    page.tables[table].rows[page.tables[table].rows.count - 1].cells.append(cell)
  }

  private mutating func openCaption() {
    guard let last = tables.indices.last, tables[last].cell == nil else { return }
    tables[last].caption = []
  }

  private mutating func closeCaption() {
    guard let last = tables.indices.last, let caption = tables[last].caption else { return }
    tables[last].caption = nil
    page.tables[tables[last].index].caption += caption
  }
}

/// The lines of a source that is read from front to back.
private struct LineCounter {
  private let source: [UInt8]
  private var offset = 0
  private var line = 1

  init(_ source: [UInt8]) { self.source = source }

  /// The 1-based line of an offset; offsets come in ascending order.
  mutating func line(at next: Int) -> Int {
    let end = min(next, source.count)
    guard end > offset else { return line }
    line += source[offset..<end].count { $0 == UInt8(ascii: "\n") }
    offset = end
    return line
  }
}
