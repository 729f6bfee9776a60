internal import KemuModel
internal import KemuSchema

/// Which column of a table, or of one of the lists that stand in it side by side, holds which property.
struct ColumnBinding {
  /// The columns of the list.
  var columns: Range<Int>
  var group: TableForm.Group?
  /// Property to column; a code split over several columns has them in ``codeParts``.
  var column: [String: Int] = [:]
  var codeParts: [Int] = []

  func property(of column: Int) -> String? {
    self.column.first { $0.value == column }?.key
  }

  var boundColumns: [Int] { Array(column.values) + codeParts }

  /// Binds every property whose head stands in these columns, the best names first, each column once.
  ///
  /// - Throws: where two columns bear the same name of one figure.
  mutating func bind(_ properties: [PropertyRule], paths: [[String]]) throws(TableRefusal) {
    var candidates: [(rank: Int, property: Int, column: Int)] = []
    for (index, property) in properties.enumerated() where column[property.name] == nil {
      for column in columns where !self.column.values.contains(column) && !codeParts.contains(column) {
        if let rank = property.rank(path: paths[column]) { candidates.append((rank, index, column)) }
      }
    }
    candidates.sort { ($0.rank, $0.property, $0.column) < ($1.rank, $1.property, $1.column) }
    var taken: Set<Int> = []
    var ranks: [String: Int] = [:]
    for candidate in candidates where !taken.contains(candidate.column) {
      let property = properties[candidate.property]
      if column[property.name] == nil {
        column[property.name] = candidate.column
        ranks[property.name] = candidate.rank
        taken.insert(candidate.column)
      } else if property.isFigure, ranks[property.name] == candidate.rank {
        throw TableRefusal("two columns are headed like \(property.name): \(paths[candidate.column].joined(separator: " / "))")
      }
    }
  }
}
