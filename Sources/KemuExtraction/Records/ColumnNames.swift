internal import KemuSchema

/// Which properties the heads of a table's columns name.
struct ColumnNames {
  /// The heads over each column.
  let paths: [[String]]
  /// For each column the places of the properties that its heads name, ascending, and how well: 0 is best.
  let ranks: [[(property: Int, rank: Int)]]

  init(_ paths: [[String]], _ schema: RecordSchema) {
    self.paths = paths
    ranks = paths.map { schema.headIndex.ranks(path: $0) }
  }

  func name(_ field: RecordField, column: Int) -> Bool { ranks[column].contains { $0.property == field.place } }
}
