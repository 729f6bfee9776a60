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
    var rule: PropertyRule?
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

  /// The property that a row's own label names, without the ordinals and the lead-in before a colon that lists of parts
  /// have: `其中:(1)公务用车购置费`.
  func rule(labelled label: String) -> PropertyRule? {
    var plain = Self.withoutOrdinals(label)
    if let rule = rule(named: plain) { return rule }
    guard let colon = plain.firstIndex(of: ":") else { return nil }
    plain = Self.withoutOrdinals(String(plain[plain.index(after: colon)...]))
    return rule(named: plain)
  }

  /// The property with the best name for a label.
  private func rule(named label: String) -> PropertyRule? {
    let ranked = schema.properties.compactMap { rule in rule.rank(path: [label]).map { (rule: rule, rank: $0) } }
    return ranked.min { $0.rank < $1.rank }?.rule
  }

  private static func withoutOrdinals(_ label: String) -> String {
    let once = TextNormalization.withoutOrdinal(label)
    return once == label ? label : TextNormalization.withoutOrdinal(once)
  }
}
