internal import KemuModel
internal import KemuSchema

/// The columns of a matrix form: which group of columns each belongs to, and which property it holds.
struct MatrixColumns {
  let schema: RecordSchema
  let form: TableForm

  struct Column {
    /// Index into the form's groups; 0 where the form has none.
    var group: Int
    var rule: PropertyRule?
  }

  enum Sums {
    /// At least one sum of figures other than zero holds, and none is broken.
    case confirmed
    case silent
    case contradicted
  }

  func bind(_ paths: [[String]]) throws(TableRefusal) -> [Column] {
    let groups = groups(of: paths)
    var columns = paths.indices.map { Column(group: groups[$0] ?? 0, rule: nil) }
    for group in Set(groups.values).union(form.groups.isEmpty ? [0] : []) {
      var binding = ColumnBinding(columns: 0..<paths.count)
      let own = paths.indices.map { column in
        groups[column] == group || form.groups.isEmpty ? withoutGroupHeads(paths[column]) : []
      }
      try binding.bind(schema.properties.filter { !$0.columns.isEmpty }, paths: own)
      for (name, column) in binding.column { columns[column] = Column(group: group, rule: schema.property(name)) }
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

  /// The property that a row's own label names.
  func rule(labelled label: String) -> PropertyRule? {
    schema.properties.first { $0.columns.anyMatches(path: [label]) }
  }

  func sums(of record: RecordBuilder) -> Sums {
    var result = Sums.silent
    for sum in schema.sums {
      let addends = sum.addends.compactMap { record.number($0) }
      guard let total = record.number(sum.total), !addends.isEmpty else { continue }
      guard let agrees = RoundedSum(addends).agrees(with: total) else { continue }
      if !agrees { return .contradicted }
      if !total.isZero { result = .confirmed }
    }
    return result
  }
}
