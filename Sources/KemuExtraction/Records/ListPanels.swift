internal import KemuModel
internal import KemuSchema

/// Splits a table into the lists that stand in it side by side, and binds the columns of each.
struct ListPanels {
  let schema: RecordSchema
  let form: TableForm

  func panels(of paths: [[String]]) throws(TableRefusal) -> [ColumnBinding] {
    let names = ColumnNames(paths, schema)
    guard let anchor = schema.fields.first(where: { isAnchor($0, names) }) else {
      throw TableRefusal("no column is headed like \(anchorNames) of \(schema.type)")
    }
    let anchors = anchorColumns(anchor, names)
    var panels: [ColumnBinding] = []
    for (index, columns) in anchors.enumerated() {
      let start = index == 0 ? 0 : columns.lowerBound
      let end = index + 1 < anchors.count ? anchors[index + 1].lowerBound : paths.count
      var panel = ColumnBinding(columns: start..<end, group: group(of: paths[columns.lowerBound]))
      panel.bound.append((anchor, columns.lowerBound))
      if columns.count > 1 { panel.codeParts = Array(columns) }
      try panel.bind(schema.fields, names)
      panels.append(panel)
    }
    let bound = Set(panels.flatMap(\.bound).map(\.field.name))
    if let missing = form.requires.first(where: { !bound.contains($0) }) {
      throw TableRefusal("no column is headed like \(missing)")
    }
    if !form.groups.isEmpty, panels.allSatisfy({ $0.group == nil }), !placeGroups(&panels) {
      throw TableRefusal("the heads do not say which side of the form a list is")
    }
    return panels
  }

  /// What names a row begins its list.
  private func isAnchor(_ field: RecordField, _ names: ColumnNames) -> Bool {
    field.namesRows && names.paths.indices.contains { holds(field, $0, names) }
  }

  private var anchorNames: String {
    let texts = schema.properties.filter { $0.role == .text && !$0.columns.isEmpty }.map(\.name)
    return texts.isEmpty ? "the code or the name" : "the \(texts.joined(separator: " or the "))"
  }

  private func holds(_ field: RecordField, _ column: Int, _ names: ColumnNames) -> Bool {
    names.name(field, column: column) || partIndex(field, names.paths[column]) != nil
  }

  /// Which part of a split code a column holds.
  private func partIndex(_ field: RecordField, _ path: [String]) -> Int? {
    path.last.flatMap { last in schema.properties[field.place].parts.firstIndex { $0.matches(last) } }
  }

  /// One range for each list: the parts of a split code, or columns under one merged head, are one anchor.
  private func anchorColumns(_ field: RecordField, _ names: ColumnNames) -> [Range<Int>] {
    var anchors: [Range<Int>] = []
    for (column, path) in names.paths.enumerated() where holds(field, column, names) {
      if let last = anchors.last, last.upperBound == column, continues(field, names.paths[column - 1], path) {
        anchors[anchors.count - 1] = last.lowerBound..<column + 1
      } else {
        anchors.append(column..<column + 1)
      }
    }
    return anchors
  }

  private func continues(_ field: RecordField, _ left: [String], _ right: [String]) -> Bool {
    if let part = partIndex(field, right), let before = partIndex(field, left) { return part == before + 1 }
    return (field.role == .code || field.role == .name) && left == right && !left.isEmpty
  }

  /// Gives lists that no head names the groups that stand in their places.
  ///
  /// - Returns: whether there are as many lists as groups with a place.
  private func placeGroups(_ panels: inout [ColumnBinding]) -> Bool {
    let placed = form.groups.filter { $0.position != nil }
    guard placed.count == panels.count else { return false }
    for index in panels.indices { panels[index].group = placed.first { $0.position == index + 1 } }
    return panels.allSatisfy { $0.group != nil }
  }

  private func group(of path: [String]) -> TableForm.Group? {
    form.groups.first { group in path.contains { group.heads.anyMatches($0) } }
  }
}

extension RecordField {
  fileprivate var namesRows: Bool { role == .code || role == .name || role == .text }
}
