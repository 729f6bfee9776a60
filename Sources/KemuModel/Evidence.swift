/// The place that grounds a value.
public struct Evidence: Hashable, Sendable {
  public var span: TextSpan
  /// The unit that scaled a money value: 元, 千元, 万元 or 亿元.
  public var unit: String?
  public var cell: CellPlace?

  public init(_ span: TextSpan, unit: String? = nil, cell: CellPlace? = nil) {
    self.span = span
    self.unit = unit
    self.cell = cell
  }

  /// 0-based places in ``Document/tables``, its rows, and the row's columns.
  public struct CellPlace: Hashable, Sendable {
    public var table: Int
    public var row: Int
    public var column: Int

    public init(table: Int, row: Int, column: Int) {
      self.table = table
      self.row = row
      self.column = column
    }
  }
}
