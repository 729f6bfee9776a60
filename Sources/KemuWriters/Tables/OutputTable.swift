/// A table of the output as every tabular format shows it: what SQL calls a relation, and a Data Package a resource.
struct OutputTable: Sendable {
  var name: String
  /// What a row is.
  var description: String
  var columns: [OutputColumn]
  /// The columns that identify a row.
  var key: [String]
  /// The tables whose rows a row of this one belongs to.
  var references: [Reference]
  /// Columns that a reader will search by, besides the key; one list an index.
  var indexes: [[String]]

  /// The columns that hold the key of a row of another table.
  struct Reference: Sendable {
    var columns: [String]
    var table: String
  }

  init(
    _ name: String, _ description: String, columns: [OutputColumn], key: [String], references: [Reference] = [],
    indexes: [[String]] = []
  ) {
    self.name = name
    self.description = description
    self.columns = columns
    self.key = key
    self.references = references
    self.indexes = indexes
  }
}

extension OutputTable {
  /// The indexes with their names. No table may have a slash in its name, so that these are nobody else's.
  var namedIndexes: [(name: String, columns: [OutputColumn])] {
    indexes.enumerated().map { index, names in
      ("\(name)/\(index + 1)", names.compactMap { name in columns.first { $0.name == name } })
    }
  }
}

extension OutputTable.Reference {
  /// Every row stands for something of a document.
  static let document = Self(columns: ["document"], table: "documents")
  static let record = Self(columns: ["document", "record"], table: "records")
}
