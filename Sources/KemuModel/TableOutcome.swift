/// What became of a table.
public struct TableOutcome: Sendable {
  public var table: Int
  public var title: String?
  /// The record type that its rows became, or `nil` where it was not taken.
  public var type: String?
  /// The values that the form fixes for its records, such as the name of the table; for the reader of the outcome.
  public var form: String?
  /// Why it was not taken, what was left out of it, or how it was known without a title.
  public var reason: String?
  public var records: Int
  /// Whether rows or figures of it were left out: what its lines add up to cannot be known.
  public var isPartial = false

  public init(
    table: Int, title: String? = nil, type: String? = nil, form: String? = nil, reason: String? = nil, records: Int = 0
  ) {
    self.table = table
    self.title = title
    self.type = type
    self.form = form
    self.reason = reason
    self.records = records
  }
}
