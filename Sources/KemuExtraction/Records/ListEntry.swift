internal import KemuModel
internal import KemuSchema

/// The cells of one record of a list: what names it and what it states.
struct ListEntry {
  var label: [Table.Cell] = []
  /// Further lines of the name, where it was broken over several rows.
  var continuation: [Table.Cell] = []
  /// What it states: figures and texts.
  var values: [(field: RecordField, cell: Table.Cell)] = []
}

/// A body row with the entry of each list that stands in it; `nil` where a list has nothing in this row.
struct ListLine {
  var row: TableReading.BodyRow
  var entries: [ListEntry?]
}

/// The cells of a row in their order, grouped as labels followed by figures.
struct LabelledFigures {
  struct Group {
    var label: [Table.Cell]
    var figures: [Table.Cell] = []
  }

  private(set) var groups: [Group] = []

  init(_ cells: [Table.Cell], _ reader: CellReader) {
    for cell in cells where !cell.isBlank {
      let opensLabel = groups.last.map { !$0.figures.isEmpty } ?? true
      let isLabel =
        !reader.isFigure(cell) || (reader.isCode(cell) && (opensLabel || reader.isDigits(groups[groups.count - 1].label)))
      if !isLabel, !groups.isEmpty {
        groups[groups.count - 1].figures.append(cell)
      } else if opensLabel {
        groups.append(Group(label: [cell]))
      } else {
        groups[groups.count - 1].label.append(cell)
      }
    }
  }
}
