internal import KemuModel
internal import KemuSchema

/// Turns a form whose columns name the properties into records: one for each row and group of columns.
///
/// A form turned by a quarter (properties down the first column, groups across) is read the same way. Every record must
/// agree with the sums of its schema; where the heads are displaced against the figures, the sums decide the columns,
/// and where they cannot, the table is refused.
struct MatrixExtraction {
  let table: FormedTable
  let reader: CellReader
  let department: String?

  /// A figure cell with the property and group that its place gives it.
  private struct Slot {
    var group: Int
    var field: RecordField
    var cell: Table.Cell
    /// The unit that the heads over it state.
    var headUnit: MoneyUnit?
  }

  /// A record in the making, with what of its cells could not be read.
  fileprivate struct Draft {
    var builder: RecordBuilder
    var refusals: [String] = []

    /// A figure that could not be read may be what a sum lacks.
    func refusal(_ reason: String) -> TableRefusal {
      TableRefusal(([reason] + refusals.prefix(1)).joined(separator: "; "))
    }
  }

  func extract() throws(TableRefusal) -> ListExtraction.Result {
    var result = ListExtraction.Result()
    let columns = MatrixColumns(schema: table.schema, form: table.form)
    let bound = try columns.bind(table.heads.paths)
    if bound.contains(where: { $0.field != nil }) {
      for row in table.reading.body where hasFigure(row) {
        for draft in try isCertain(row, &result) ? drafts(of: row, bound) : [] { result.take(draft) }
      }
    } else {
      for draft in try turned(columns, &result) { result.take(draft) }
    }
    return result
  }

  private var sums: ColumnSums { ColumnSums(table.schema) }

  /// Whether it is known which columns the cells of a row stand in; where it is not, the row is among the refusals.
  private func isCertain(_ row: TableReading.BodyRow, _ result: inout ListExtraction.Result) -> Bool {
    if !row.isAligned { result.refusals.append("\(row.place): its columns are not certain") }
    return row.isAligned
  }

  private func hasFigure(_ row: TableReading.BodyRow) -> Bool {
    row.cells.contains { reader.isFigure($0) }
  }

  /// A figure beyond the heads says that others may stand beside theirs.
  private func hasFigureWithoutHead(_ row: TableReading.BodyRow) -> Bool {
    let paths = table.reading.columnPaths
    return row.cells.contains { reader.isFigure($0) && (!paths.indices.contains($0.column) || paths[$0.column].isEmpty) }
  }

  // MARK: Properties across

  private func drafts(
    of row: TableReading.BodyRow, _ bound: [MatrixColumns.Column]
  ) throws(TableRefusal) -> [Draft] {
    let cells = Dictionary(row.cells.map { ($0.column, $0) }) { first, _ in first }
    var groups: [Int: [Slot]] = [:]
    for (index, column) in bound.enumerated() {
      guard let field = column.field, let cell = cells[index] else { continue }
      let unit = MoneyUnit(path: table.reading.columnPaths[index])
      groups[column.group, default: []].append(Slot(group: column.group, field: field, cell: cell, headUnit: unit))
    }
    var built = groups.mapValues { build($0, row) }
    let confirmed = built.filter { sums.verdict($0.value.builder.number) == .confirmed }.keys.sorted()
    let isBesideHeads = hasFigureWithoutHead(row)
    let firstColumns = groups.mapValues { $0.map(\.cell.column).min() ?? 0 }
    let leftToRight = firstColumns.sorted { $0.value < $1.value }.map(\.key)
    for group in leftToRight {
      guard let draft = built[group] else { continue }
      let verdict = sums.verdict(draft.builder.number)
      guard verdict == .contradicted || (isBesideHeads && verdict == .silent) else { continue }
      guard let model = confirmed.first, let slots = groups[model],
        let repaired = displaced(group, like: slots, taken: confirmed.flatMap { groups[$0] ?? [] }, cells, row)
      else { throw draft.refusal("its columns contradict its sums, and no displacement mends them") }
      built[group] = repaired
    }
    return leftToRight.compactMap { built[$0] }
  }

  /// Tries the order of a confirmed group on the columns that no confirmed group uses; exactly one start must fit.
  private func displaced(
    _ group: Int, like model: [Slot], taken: [Slot], _ cells: [Int: Table.Cell], _ row: TableReading.BodyRow
  ) -> Draft? {
    guard let start = model.map(\.cell.column).min() else { return nil }
    let used = Set(taken.map(\.cell.column))
    var fitting: [Draft] = []
    for shift in -table.reading.columnPaths.count...table.reading.columnPaths.count where shift != 0 && start + shift >= 0 {
      let targets = model.map { $0.cell.column + shift }
      guard used.isDisjoint(with: targets) else { continue }
      let slots = zip(model, targets).compactMap { slot, column in
        cells[column].map { Slot(group: group, field: slot.field, cell: $0) }
      }
      guard slots.count == model.count else { continue }
      let draft = build(slots, row)
      if sums.verdict(draft.builder.number) == .confirmed { fitting.append(draft) }
    }
    return fitting.count == 1 ? fitting[0] : nil
  }

  // MARK: Properties down

  private func turned(
    _ columns: MatrixColumns, _ result: inout ListExtraction.Result
  ) throws(TableRefusal) -> [Draft] {
    var groups: [Int: [(Slot, TableReading.BodyRow)]] = [:]
    let groupOf = columns.groups(of: table.heads.paths)
    for row in table.reading.body {
      guard let label = row.cells.first(where: { !$0.isBlank && !reader.isFigure($0) }),
        let field = columns.field(labelled: reader.folded(label)), hasFigure(row), isCertain(row, &result)
      else { continue }
      for cell in row.cells where cell.column > label.column && reader.isFigure(cell) {
        guard let group = groupOf[cell.column], !table.heads.paths[cell.column].isEmpty else { continue }
        let unit = MoneyUnit(path: table.reading.columnPaths[cell.column])
        let slot = Slot(group: group, field: field, cell: cell, headUnit: unit)
        groups[group, default: []].append((slot, row))
      }
    }
    guard !groups.isEmpty || !result.refusals.isEmpty else {
      throw TableRefusal("neither its columns nor its rows are headed like \(table.schema.type)")
    }
    var drafts: [Draft] = []
    for (_, slots) in groups.sorted(by: { $0.value[0].0.cell.column < $1.value[0].0.cell.column }) {
      guard slots.allSatisfy({ $0.0.cell.column == slots[0].0.cell.column }) else {
        throw TableRefusal("figures of one kind in several columns")
      }
      var draft = Draft(builder: builder(group: slots[0].0.group))
      for (slot, row) in slots where !draft.builder.has(slot.field) { set(slot, row, &draft) }
      guard sums.verdict(draft.builder.number) != .contradicted else { throw draft.refusal("its rows contradict its sums") }
      drafts.append(draft)
    }
    return drafts
  }

  // MARK: Values

  private func builder(group: Int) -> RecordBuilder {
    let groupValues = table.form.groups.indices.contains(group) ? table.form.groups[group].values : []
    var builder = RecordBuilder(table.schema, fixed: table.form.values + groupValues)
    if let department, let field = table.schema.fields.first(where: { $0.role == .department }) {
      builder.set(field, .text(department))
    }
    return builder
  }

  private func build(_ slots: [Slot], _ row: TableReading.BodyRow) -> Draft {
    var draft = Draft(builder: builder(group: slots.first?.group ?? 0))
    for slot in slots { set(slot, row, &draft) }
    return draft
  }

  private func set(_ slot: Slot, _ row: TableReading.BodyRow, _ draft: inout Draft) {
    let place = Evidence.CellPlace(table: row.table, row: row.row, column: slot.cell.column)
    let printed = "\(row.place): “\(reader.text[slot.cell.span])”"
    switch reader.read(slot.cell, as: slot.field.role, headUnit: slot.headUnit, place: place) {
    // Only the figures of a matrix are read of its cells; words there name nothing.
    case .absent, .words: break
    case .value(let value, let evidence): draft.builder.set(slot.field, value, evidence: evidence)
    case .misfit: draft.refusals.append("\(printed) is no \(slot.field.name)")
    case .unitless: draft.refusals.append("\(printed) \(CellReader.unitlessMark)")
    }
  }
}

extension ListExtraction.Result {
  fileprivate mutating func take(_ draft: MatrixExtraction.Draft) {
    if draft.builder.hasFigure { records.append(draft.builder.record) }
    refusals += draft.refusals
  }
}
