internal import KemuModel
internal import KemuSchema
internal import KemuText

/// The columns of a matrix form: which group of columns each belongs to, and which property it holds.
struct MatrixColumns {
  let schema: RecordSchema
  let form: TableForm

  struct Column {
    /// Index into the form's groups; 0 where the form has none.
    var group: Int
    var field: RecordField?
  }

  func bind(_ paths: [[String]]) throws(TableRefusal) -> [Column] {
    let groups = groups(of: paths)
    var columns = paths.indices.map { Column(group: groups[$0] ?? 0) }
    // In order: the first group that cannot be bound is the one that is told.
    for group in Set(groups.values).union(form.groups.isEmpty ? [0] : []).sorted() {
      var binding = ColumnBinding(columns: 0..<paths.count)
      let own = paths.indices.map { column in
        groups[column] == group || form.groups.isEmpty ? withoutGroupHeads(paths[column]) : []
      }
      try binding.bind(schema.fields, ColumnNames(own, schema))
      for (field, column) in binding.bound { columns[column] = Column(group: group, field: field) }
    }
    return columns
  }

  /// The group of each column that a head of the form's groups stands over.
  func groups(of paths: [[String]]) -> [Int: Int] {
    var groups: [Int: Int] = [:]
    for (column, path) in paths.enumerated() {
      if form.groups.isEmpty {
        groups[column] = 0
      } else if let group = form.groups.firstIndex(where: { group in path.contains { group.heads.anyMatches($0) } }) {
        groups[column] = group
      }
    }
    return groups
  }

  private func withoutGroupHeads(_ path: [String]) -> [String] {
    path.filter { head in !form.groups.contains { $0.heads.anyMatches(head) } }
  }

  /// The property that a row's own label names, without the ordinals and the lead-in before a colon that lists of parts
  /// have: `其中:(1)公务用车购置费`.
  func field(labelled label: String) -> RecordField? {
    var plain = Self.withoutOrdinals(label)
    if let field = field(named: plain) { return field }
    guard let colon = plain.firstIndex(of: ":") else { return nil }
    plain = Self.withoutOrdinals(String(plain[plain.index(after: colon)...]))
    return field(named: plain)
  }

  /// The property with the best name for a label.
  private func field(named label: String) -> RecordField? {
    schema.headIndex.ranks(path: [label]).min { $0.rank < $1.rank }.map { schema.fields[$0.property] }
  }

  private static func withoutOrdinals(_ label: String) -> String {
    let once = TextNormalization.withoutOrdinal(label)
    return once == label ? label : TextNormalization.withoutOrdinal(once)
  }
}
