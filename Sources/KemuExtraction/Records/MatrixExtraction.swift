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

  func extract() throws(TableRefusal) -> ListExtraction.Result {
    var result = ListExtraction.Result()
    let columns = MatrixColumns(schema: table.schema, form: table.form)
    let bound = try columns.bind(table.heads.paths)
    if bound.contains(where: { $0.field != nil }) {
      for row in table.reading.body where row.isAligned && hasFigure(row) {
        result.records += try records(of: row, bound)
      }
    } else {
      result.records = try turned(columns)
    }
    return result
  }

  private var sums: ColumnSums { ColumnSums(table.schema) }

  private func hasFigure(_ row: TableReading.BodyRow) -> Bool {
    row.cells.contains { reader.isFigure($0) }
  }

  /// A figure beyond the heads says that others may stand beside theirs.
  private func hasFigureWithoutHead(_ row: TableReading.BodyRow) -> Bool {
    let paths = table.reading.columnPaths
    return row.cells.contains { reader.isFigure($0) && (!paths.indices.contains($0.column) || paths[$0.column].isEmpty) }
  }

  // MARK: Properties across

  private func records(
    of row: TableReading.BodyRow, _ bound: [MatrixColumns.Column]
  ) throws(TableRefusal) -> [Record] {
    let cells = Dictionary(row.cells.map { ($0.column, $0) }) { first, _ in first }
    var groups: [Int: [Slot]] = [:]
    for (index, column) in bound.enumerated() {
      guard let field = column.field, let cell = cells[index] else { continue }
      let unit = MoneyUnit(path: table.reading.columnPaths[index])
      groups[column.group, default: []].append(Slot(group: column.group, field: field, cell: cell, headUnit: unit))
    }
    var built = groups.mapValues { build($0, row) }
    let confirmed = built.filter { sums.verdict($0.value.number) == .confirmed }.keys.sorted()
    let isBesideHeads = hasFigureWithoutHead(row)
    for (group, builder) in built {
      let verdict = sums.verdict(builder.number)
      guard verdict == .contradicted || (isBesideHeads && verdict == .silent) else { continue }
      guard let model = confirmed.first, let slots = groups[model],
        let repaired = displaced(group, like: slots, taken: confirmed.flatMap { groups[$0] ?? [] }, cells, row)
      else { throw TableRefusal("its columns contradict its sums, and no displacement mends them") }
      built[group] = repaired
    }
    let order = groups.mapValues { $0.map(\.cell.column).min() ?? 0 }
    return built.sorted { (order[$0.key] ?? 0) < (order[$1.key] ?? 0) }.compactMap { $0.value.hasFigure ? $0.value.record : nil }
  }

  /// Tries the order of a confirmed group on the columns that no confirmed group uses; exactly one start must fit.
  private func displaced(
    _ group: Int, like model: [Slot], taken: [Slot], _ cells: [Int: Table.Cell], _ row: TableReading.BodyRow
  ) -> RecordBuilder? {
    guard let start = model.map(\.cell.column).min() else { return nil }
    let used = Set(taken.map(\.cell.column))
    var fitting: [RecordBuilder] = []
    for shift in -table.reading.columnPaths.count...table.reading.columnPaths.count where shift != 0 && start + shift >= 0 {
      let targets = model.map { $0.cell.column + shift }
      guard used.isDisjoint(with: targets) else { continue }
      let slots = zip(model, targets).compactMap { slot, column in
        cells[column].map { Slot(group: group, field: slot.field, cell: $0) }
      }
      guard slots.count == model.count else { continue }
      let builder = build(slots, row)
      if sums.verdict(builder.number) == .confirmed { fitting.append(builder) }
    }
    return fitting.count == 1 ? fitting[0] : nil
  }

  // MARK: Properties down

  private func turned(_ columns: MatrixColumns) throws(TableRefusal) -> [Record] {
    var groups: [Int: [(Slot, TableReading.BodyRow)]] = [:]
    let groupOf = columns.groups(of: table.heads.paths)
    for row in table.reading.body where row.isAligned {
      guard let label = row.cells.first(where: { !$0.isBlank && !reader.isFigure($0) }),
        let field = columns.field(labelled: reader.folded(label))
      else { continue }
      for cell in row.cells where cell.column > label.column && reader.isFigure(cell) {
        guard let group = groupOf[cell.column], !table.heads.paths[cell.column].isEmpty else { continue }
        let unit = MoneyUnit(path: table.reading.columnPaths[cell.column])
        let slot = Slot(group: group, field: field, cell: cell, headUnit: unit)
        groups[group, default: []].append((slot, row))
      }
    }
    guard !groups.isEmpty else { throw TableRefusal("neither its columns nor its rows are headed like \(table.schema.type)") }
    var records: [Record] = []
    for (_, slots) in groups.sorted(by: { $0.value[0].0.cell.column < $1.value[0].0.cell.column }) {
      guard slots.allSatisfy({ $0.0.cell.column == slots[0].0.cell.column }) else {
        throw TableRefusal("figures of one kind in several columns")
      }
      var builder = builder(group: slots[0].0.group)
      for (slot, row) in slots where !builder.has(slot.field) { set(slot, row, &builder) }
      guard sums.verdict(builder.number) != .contradicted else { throw TableRefusal("its rows contradict its sums") }
      if builder.hasFigure { records.append(builder.record) }
    }
    return records
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

  private func build(_ slots: [Slot], _ row: TableReading.BodyRow) -> RecordBuilder {
    var builder = builder(group: slots.first?.group ?? 0)
    for slot in slots { set(slot, row, &builder) }
    return builder
  }

  private func set(_ slot: Slot, _ row: TableReading.BodyRow, _ builder: inout RecordBuilder) {
    let place = Evidence.CellPlace(table: row.table, row: row.row, column: slot.cell.column)
    let reading = reader.read(slot.cell, as: slot.field.role, headUnit: slot.headUnit, place: place)
    if case .value(let value, let evidence) = reading {
      builder.set(slot.field, value, evidence: evidence)
    }
  }
}
