internal import KemuModel
internal import KemuSchema
internal import KemuText

extension Trial {
  mutating func tryTables() {
    add(0, "tables")
    if document.readings.isEmpty { return add(1, "there are none in it") }
    let forms = TableForms(schemas: schemas, vocabulary: vocabulary, year: document.identity.fiscalYear?.value)
    var others: [String] = []
    for reading in document.readings {
      do throws(TableRefusal) {
        let table = try forms.form(of: reading, in: document.text)
        if table.schema.type == schema.type {
          tell(table)
        } else {
          others.append("\(reading.tables[0]) \(table.schema.type)")
        }
      } catch {
        if !tellUnclaimed(reading, error.reason) { others.append("\(reading.tables[0])") }
      }
    }
    if !others.isEmpty { add(1, "other tables: \(others.joined(separator: ", "))") }
  }

  private func name(_ reading: TableReading) -> String {
    "table \(reading.tables[0]), \(place(document.tables[reading.tables[0]].span.start))"
  }

  // MARK: Tables of the record type

  private mutating func tell(_ table: FormedTable) {
    let number = schema.forms.firstIndex {
      $0.titles == table.form.titles && $0.heads == table.form.heads && $0.values == table.form.values
    }
    let form = "form \(number ?? 0)"
    if let title = table.reading.caption.title {
      let folded = TextNormalization.withoutOrdinal(LabelFolding.fold(document.text.bytes(title)))
      let pattern = table.form.titles.first { $0.matches(folded) || $0.matches(TableForms.withoutRemark(folded)) }
      add(
        1,
        "\(name(table.reading)): \(form) by its title \(quote(title)), \(place(title.start)), which is \(pattern?.source ?? "")"
      )
    } else {
      add(1, "\(name(table.reading)): \(form) by its heads \(Self.list(table.form.heads))")
    }
    if let unit = table.reading.caption.unit { add(2, "unit \(quote(unit)), \(place(unit.start))") }
    tellColumns(of: table)
    if table.form.layout == .list { tellRows(of: table) }
    let outcome = document.tableOutcomes.first { $0.table == table.reading.tables[0] }
    if table.form.layout == .matrix, let reason = outcome?.reason { add(2, "refused: \(reason)") }
    let count = outcome?.records ?? 0
    add(2, "\(count) record\(count == 1 ? "" : "s")")
  }

  private mutating func tellRows(of table: FormedTable) {
    let unit = table.reading.caption.unit.flatMap { MoneyUnit(caption: document.text[$0]) }
    let reader = CellReader(text: document.text, vocabulary: vocabulary, unit: unit)
    guard let result = try? ListExtraction(table, reader: reader, department: nil).extract() else { return }
    add(2, each: result.refusals, "refused")
    if result.refusals.contains(where: { $0.hasSuffix(CellReader.unitlessMark) }) {
      add(3, "the unit of money may stand in the cell, in the head (万元), or in a caption above (…：万元)")
    }
    add(2, each: result.leftOut, "left out")
  }

  // MARK: Columns

  /// The columns of each property: several where lists or groups stand side by side.
  private mutating func bind(_ table: FormedTable) -> [String: [Int]] {
    var columns: [String: [Int]] = [:]
    do throws(TableRefusal) {
      switch table.form.layout {
      case .list:
        for panel in try ListPanels(schema: schema, form: table.form).panels(of: table.heads.paths) {
          for (field, column) in panel.bound { columns[field.name, default: []].append(column) }
        }
      case .matrix:
        for (index, column) in try MatrixColumns(schema: schema, form: table.form).bind(table.heads.paths)
          .enumerated()
        {
          if let field = column.field { columns[field.name, default: []].append(index) }
        }
      case .pairs: break
      }
      return columns
    } catch {
      add(2, "refused: \(error.reason)")
    }
    var binding = ColumnBinding(columns: 0..<table.heads.paths.count)
    try? binding.bind(schema.fields, ColumnNames(table.heads.paths, schema))
    return Dictionary(uniqueKeysWithValues: binding.bound.map { ($0.field.name, [$0.column]) })
  }

  private mutating func tellColumns(of table: FormedTable) {
    let paths = table.heads.paths
    let columns = bind(table)
    let bound = Set(columns.values.flatMap { $0 })
    let free = paths.indices.filter { !bound.contains($0) && !paths[$0].isEmpty }
    let heads = free.compactMap { column in paths[column].last.map { (label: $0, place: column) } }
    for rule in schema.properties where !rule.columns.isEmpty {
      if let own = columns[rule.name]?.sorted(), let first = own.first {
        let pattern = rule.columns.first { $0.matches(path: paths[first]) }.map { " is \($0.source)" } ?? ""
        add(
          2, rule.name,
          "column \(own.map(String.init).joined(separator: ", ")) “\(paths[first].joined(separator: " / "))”\(pattern)"
        )
      } else {
        let isRequired = table.form.requires.contains(rule.name)
        let near =
          Likeness.nearest(to: rule.columns, among: heads).map { "; nearest: column \($0.place) “\($0.label)”" } ?? ""
        add(
          2, rule.name, "no column\(isRequired ? ", which the form requires" : ""): \(Self.list(rule.columns))\(near)"
        )
      }
    }
    let unbound = free.map { "\($0) “\(paths[$0].joined(separator: " / "))”" }
    if !unbound.isEmpty { add(2, "columns of no property: \(unbound.joined(separator: ", "))") }
    let others = table.heads.otherPeriods.sorted().map(String.init)
    if !others.isEmpty { add(2, "columns of another period: \(others.joined(separator: ", "))") }
  }

  // MARK: Other tables

  /// - Returns: whether there is anything to tell: a head that the record type knows, or a title that is like one of it.
  private mutating func tellUnclaimed(_ reading: TableReading, _ reason: String) -> Bool {
    let heads = TableHeads(reading.columnPaths, year: nil, vocabulary)
    let known = schema.properties.filter { rule in heads.paths.contains { rule.rank(path: $0) != nil } }
    let titles = schema.forms.flatMap(\.titles)
    let near = Likeness.nearest(to: titles, among: linesAbove(reading))
    guard !known.isEmpty || near != nil else { return false }
    let title = reading.caption.title.map { "its title \(quote($0)), \(place($0.start)), is not one of the forms'" }
    add(1, "\(name(reading)): not taken, \(title ?? reason)")
    if !known.isEmpty { add(2, "has the heads of \(known.map(\.name).joined(separator: ", "))") }
    for (number, form) in schema.forms.enumerated() where form.layout != .pairs {
      if !form.titles.isEmpty {
        let meant = near.map { "; nearest: \(place($0.place)) “\($0.label)”" } ?? ""
        add(2, "form \(number): no title \(Self.list(form.titles))\(meant)")
      }
      if reading.caption.title == nil, !form.heads.isEmpty {
        let missing = form.heads.filter { head in !heads.paths.contains { head.matches(path: $0) } }
        let meant = Likeness.nearest(
          to: missing,
          among: heads.paths.enumerated().compactMap { path in path.element.last.map { ($0, path.offset) } })
        add(
          2,
          "form \(number): no head \(Self.list(missing))\(meant.map { "; nearest: column \($0.place) “\($0.label)”" } ?? "")"
        )
      }
    }
    return true
  }

  /// The lines above a table that may be its title, the nearest first.
  private func linesAbove(_ reading: TableReading) -> [PlacedLabel] {
    let start = document.tables[reading.tables[0]].span.start
    let blocks = document.blocks.reversed().lazy.filter { $0.span.start < start }.prefix(6)
    return blocks.prefix { if case .table = $0.kind { false } else { true } }
      .filter { $0.span.count <= 180 }.map { (document.text[$0.span], $0.span.start) }
  }
}
