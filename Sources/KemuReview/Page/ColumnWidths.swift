internal import KemuModel
internal import KemuText

/// The widths of the columns of a table, in pixels: the widest cell decides, within bounds.
///
/// They are fixed here, because a browser that lays a long table out piece by piece would give each piece its own.
struct ColumnWidths {
  private static let pixelsPerColumn = 7
  private static let padding = 18
  /// In columns of a fixed-width page: a Chinese character has two.
  private static let bounds = 3...36
  /// How much of a row is looked at; wider ones have the rest of their columns as the browser likes.
  private static let mostColumns = 64

  private(set) var widths: [Int] = []

  var total: Int { widths.reduce(0, +) }

  init() {}

  /// - Parameter runs: the table's pieces, and what follows them.
  init(of runs: ArraySlice<TextRun>, in text: CanonicalText) {
    let kind = runs.first?.kind
    for run in runs.prefix(while: { $0.kind == kind }) {
      for row in run.rows { widen(with: run.cells(of: row, in: text), in: text) }
    }
  }

  private mutating func widen(with cells: [TextSpan], in text: CanonicalText) {
    for (column, cell) in cells.prefix(Self.mostColumns).enumerated() {
      if column == widths.count { widths.append(0) }
      let content = text.bytes(cell).prefix(3 * Self.bounds.upperBound)
      let columns = min(max(DisplayWidth.of(content), Self.bounds.lowerBound), Self.bounds.upperBound)
      widths[column] = max(widths[column], columns * Self.pixelsPerColumn + Self.padding)
    }
  }
}
