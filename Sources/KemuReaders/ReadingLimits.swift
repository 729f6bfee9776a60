/// How much a reader takes of what a hostile document may claim.
public struct ReadingLimits: Sendable {
  /// Cells in all tables of a document; what lies beyond is left out and noted.
  public var cells = 4_000_000
  /// Elements open at one place of a page.
  public var nesting = 512
  /// Columns of a row, and rows that one cell may span.
  public var span = 1_000
  /// Attributes of one tag.
  public var attributes = 2_000

  public init() {}
}
