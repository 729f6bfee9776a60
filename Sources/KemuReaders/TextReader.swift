internal import KemuModel
import KemuText

/// Reads plain text: prose with tables in it, written with tabs, one cell a line, with bars, or aligned by spaces.
///
/// The decoded text itself is the canonical text.
struct TextReader: Reader {
  let format = "text"
  let summary = "plain text with tables of tabs, of one cell a line, of bars, or aligned by spaces"

  private let limits: ReadingLimits
  /// In the order they are tried: the first says most about a line that begins with its one tab.
  private let forms: [any TableNotation] = [CellLineTable(), TabTable(), PipeTable(), AlignedTable(), LoneCellTable()]

  init(limits: ReadingLimits = ReadingLimits()) {
    self.limits = limits
  }

  /// Every text is plain text.
  func accepts(_ document: Document) -> Bool { true }

  func read(into document: inout Document) throws(StageFailure) {
    document.text = CanonicalText(utf8: document.decoded)
    document.lines = SourceLines(of: document.text)
    document.source.format = format
    let lines = TextLines(document.text)
    var tables = TableCollector(limits)
    let pieces = try layout(of: lines, &tables, document.deadline)
    document.tables = tables.tables
    document.blocks = BlockBuilder(document.text).blocks(of: pieces, tables: document.tables)
  }

  private func layout(
    of lines: TextLines, _ tables: inout TableCollector, _ deadline: Deadline
  ) throws(StageFailure) -> [LayoutPiece] {
    var pieces: [LayoutPiece] = []
    var search = TableFinder(forms)
    var index = 0
    while index < lines.count {
      if lines[index].isBlank {
        pieces.append(.blank)
        index += 1
        continue
      }
      try deadline.check()
      switch search.table(in: lines, at: index, limit: tables.cellsLeft) {
      case .found(let table, let length):
        pieces.append(.table(tables.add(table)))
        index += length
      case .none(let length):
        pieces += prose(lines, index..<index + length)
        index += length
      case .tooLarge: throw tables.refusal
      }
    }
    return pieces
  }

  private func prose(_ lines: TextLines, _ range: Range<Int>) -> [LayoutPiece] {
    range.compactMap { index in
      if lines[index].isBlank { return .blank }
      return ProseLine(lines[index], lines).map(LayoutPiece.line)
    }
  }
}

/// Tries the forms of tables one after another, and none twice on a line that it has refused.
private struct TableFinder {
  private let forms: [any TableNotation]
  private var refusedUpTo: [Int]

  init(_ forms: [any TableNotation]) {
    self.forms = forms
    refusedUpTo = forms.map { _ in 0 }
  }

  mutating func table(in lines: TextLines, at index: Int, limit: Int) -> TableSearch {
    for (number, form) in forms.enumerated() where refusedUpTo[number] <= index {
      let search = form.search(lines, at: index, limit: limit)
      guard case .none(let length) = search else { return search }
      refusedUpTo[number] = index + length
    }
    return .none
  }
}
