import KemuModel

/// The tables of a document in the order they are found, no more cells than its limit lets in.
struct TableCollector {
  private(set) var tables: [Table] = []
  private(set) var cellsLeft: Int
  private let limits: ReadingLimits

  init(_ limits: ReadingLimits) {
    self.limits = limits
    cellsLeft = limits.cells
  }

  /// Adds a table that has no more cells than ``cellsLeft`` and returns its index.
  mutating func add(_ table: Table) -> Int {
    cellsLeft -= table.rows.reduce(0) { $0 + $1.cells.count }
    tables.append(table)
    return tables.count - 1
  }

  /// What becomes of a document with a table that has more.
  var refusal: StageFailure { limits.tooManyCells }
}
