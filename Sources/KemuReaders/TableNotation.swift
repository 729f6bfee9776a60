import KemuModel

/// A way of writing tables in plain text.
protocol TableNotation: Sendable {
  /// Looks for a table whose first line is the line at `index`.
  ///
  /// - Parameter limit: the number of cells it may have.
  func search(_ lines: TextLines, at index: Int, limit: Int) -> TableSearch
}

/// What a form says of the lines it has looked at.
enum TableSearch {
  case found(Table, lines: Int)
  /// No table begins at any of these lines, so that none of them needs looking at again.
  case none(lines: Int)
  /// A table, with more cells than the document may have.
  case tooLarge

  /// No table, and the form has looked at one line only.
  static let none = TableSearch.none(lines: 1)
}

extension Table {
  /// A table of rows that were found in the text one after another.
  init?(rows: [Row], geometry: Geometry) {
    guard let first = rows.first(where: { !$0.cells.isEmpty })?.cells.first?.span,
      let last = rows.last(where: { !$0.cells.isEmpty })?.cells.last?.span
    else { return nil }
    self.init(rows: rows, span: first.union(last), geometry: geometry)
  }
}
