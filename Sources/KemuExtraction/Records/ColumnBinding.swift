internal import KemuModel
internal import KemuSchema

/// Which column of a table, or of one of the lists that stand in it side by side, holds which property.
struct ColumnBinding {
  /// The columns of the list.
  var columns: Range<Int>
  var group: TableForm.Group?
  /// Each property once; a code split over several columns has them in ``codeParts``.
  var bound: [(field: RecordField, column: Int)] = []
  var codeParts: [Int] = []

  func field(of column: Int) -> RecordField? { bound.first { $0.column == column }?.field }

  func column(of field: RecordField) -> Int? { bound.first { $0.field.place == field.place }?.column }

  var boundColumns: [Int] { bound.map(\.column) + codeParts }

  /// Binds every property whose head stands in these columns, the best names first, each column once.
  ///
  /// - Throws: where two columns bear the same name of one figure.
  mutating func bind(_ fields: [RecordField], _ names: ColumnNames) throws(TableRefusal) {
    let free = columns.filter { field(of: $0) == nil && !codeParts.contains($0) }
    var candidates: [(rank: Int, property: Int, column: Int)] = []
    for column in free {
      for name in names.ranks[column] where self.column(of: fields[name.property]) == nil {
        candidates.append((name.rank, name.property, column))
      }
    }
    candidates.sort { ($0.rank, $0.property, $0.column) < ($1.rank, $1.property, $1.column) }
    var ranks = [Int?](repeating: nil, count: fields.count)
    for candidate in candidates where field(of: candidate.column) == nil {
      let field = fields[candidate.property]
      if let rank = ranks[candidate.property] {
        guard field.isFigure, rank == candidate.rank else { continue }
        let heads = names.paths[candidate.column].joined(separator: " / ")
        throw TableRefusal("two columns are headed like \(field.name): \(heads)")
      }
      bound.append((field, candidate.column))
      ranks[candidate.property] = candidate.rank
    }
  }
}
