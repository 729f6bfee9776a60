/// What a table says of itself: its caption, the path of heads over each column, and which rows are the body.
///
/// A table that runs over several pages is several ``Table`` values and one reading.
public struct TableReading: Sendable {
  /// Indices into ``Document/tables``: the table itself, then the pieces that continue it.
  public var tables: [Int]
  public var caption: Caption
  /// For each column the heads above it, outermost first and folded for comparison; a merged head stands over all its
  /// columns.
  public var columnPaths: [[String]]
  /// The rows that carry data, top to bottom: caption, header, column-number and note rows left out.
  public var body: [BodyRow]

  public init(tables: [Int], caption: Caption = Caption(), columnPaths: [[String]] = [], body: [BodyRow] = []) {
    self.tables = tables
    self.caption = caption
    self.columnPaths = columnPaths
    self.body = body
  }

  public struct Caption: Sendable {
    public var title: TextSpan?
    /// The number of the form as printed (公开01表).
    public var formNumber: TextSpan?
    public var department: TextSpan?
    /// The unit as printed (万元), and where.
    public var unit: TextSpan?

    public init(
      title: TextSpan? = nil, formNumber: TextSpan? = nil, department: TextSpan? = nil, unit: TextSpan? = nil
    ) {
      self.title = title
      self.formNumber = formNumber
      self.department = department
      self.unit = unit
    }
  }

  public struct BodyRow: Sendable {
    /// Index into ``Document/tables``, and into the rows of that table.
    public var table: Int
    public var row: Int
    public var cells: [Table.Cell]
    /// Whether the columns of the cells are those of the header.
    public var isAligned: Bool

    public init(table: Int, row: Int, cells: [Table.Cell], isAligned: Bool) {
      self.table = table
      self.row = row
      self.cells = cells
      self.isAligned = isAligned
    }
  }
}
