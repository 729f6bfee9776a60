/// A table as it was read: a grid of cells with their places, nothing interpreted.
public struct Table: Sendable {
  /// What the carrier says about the columns of a cell.
  public enum Geometry: Sendable {
    /// Columns are certain (HTML, delimited exports).
    case exact
    /// Merged cells were lost on the way: a short row says nothing about the columns of its cells.
    case merged
    /// Columns were inferred from positions on a page.
    case aligned
  }

  public struct Cell: Sendable {
    /// The content without surrounding space; empty at its place for a blank cell.
    public var span: TextSpan
    /// The 0-based column where the cell starts, before any repair.
    public var column: Int
    public var columnSpan: Int
    public var rowSpan: Int

    public init(_ span: TextSpan, column: Int, columnSpan: Int = 1, rowSpan: Int = 1) {
      self.span = span
      self.column = column
      self.columnSpan = columnSpan
      self.rowSpan = rowSpan
    }

    public var isBlank: Bool { span.isEmpty }
  }

  public struct Row: Sendable {
    public var cells: [Cell]
    public init(_ cells: [Cell]) { self.cells = cells }
  }

  public var rows: [Row]
  /// From the first to the last cell.
  public var span: TextSpan
  public var geometry: Geometry

  public init(rows: [Row], span: TextSpan, geometry: Geometry) {
    self.rows = rows
    self.span = span
    self.geometry = geometry
  }

  /// The number of columns of the widest row.
  public var width: Int {
    rows.lazy.map { row in row.cells.last.map { $0.column + $0.columnSpan } ?? 0 }.max() ?? 0
  }
}
