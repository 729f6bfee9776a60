import KemuModel

/// The tables of a document in the order they are found, as many as its limit of cells lets in.
struct TableCollector {
  private(set) var tables: [Table] = []
  private(set) var cellsLeft: Int
  private var isExceeded = false
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

  /// Remembers that a table was too large: it is left out or cut off.
  mutating func refuse() { isExceeded = true }

  var notes: [String] {
    isExceeded ? ["cells beyond \(limits.cells) were left out of the tables"] : []
  }
}
