internal import KemuModel
internal import KemuSchema
internal import KemuText

/// A value that a document states under a label.
struct LabelledValue {
  var field: RecordField
  /// As printed, without ordinal and colon.
  var label: TextSpan
  /// As printed; empty where nothing stands behind the label.
  var content: TextSpan
  var reading: CellReader.Reading
  /// Where it stands in a table.
  var cell: Evidence.CellPlace?
}

/// What a document states under the labels of a record type, in the order of the document.
struct LabelledValues {
  private(set) var values: [LabelledValue] = []
  private let document: Document
  private let vocabulary: TableVocabulary

  /// - Parameter lists: tables of which the record type takes the rows; their heads are no labels.
  init(_ schema: RecordSchema, in document: Document, besides lists: Set<Int>, _ vocabulary: TableVocabulary) {
    self.document = document
    self.vocabulary = vocabulary
    guard schema.hasLabels else { return }
    let line = LabelLine(schema: schema, text: document.text)
    let cells = LabelCells(schema: schema, text: document.text)
    for block in document.blocks {
      switch block.kind {
      case .heading, .paragraph:
        for span in document.text.lines(block.span) { read(line.values(in: span), nil) }
      case .table(let index) where !lists.contains(index):
        read(cells, line, table: index)
      case .table, .furniture: break
      }
    }
    values.sort { $0.label.start < $1.label.start }
  }

  private mutating func read(_ found: [LabelLine.Value], _ place: Evidence.CellPlace?) {
    for value in found { add(value.field, value.label, Table.Cell(value.content, column: 0), place) }
  }

  private mutating func read(_ cells: LabelCells, _ line: LabelLine, table: Int) {
    for value in cells.values(in: document.tables[table]) {
      add(
        value.field, value.label, value.cell,
        Evidence.CellPlace(table: table, row: value.row, column: value.cell.column))
    }
    for (row, cells) in document.tables[table].rows.enumerated() {
      for cell in cells.cells where !cell.isBlank {
        let place = Evidence.CellPlace(table: table, row: row, column: cell.column)
        for span in document.text.lines(cell.span) {
          read(line.values(in: span).filter { !$0.content.isEmpty }, place)
        }
      }
    }
  }

  private mutating func add(_ field: RecordField, _ label: TextSpan, _ cell: Table.Cell, _ place: Evidence.CellPlace?) {
    let reader = CellReader(text: document.text, vocabulary: vocabulary, unit: nil)
    let unit = MoneyUnit(head: LabelFolding.fold(document.text.bytes(label)))
    values.append(
      LabelledValue(
        field: field, label: label, content: cell.span,
        reading: reader.read(cell, as: field.role, headUnit: unit, place: place), cell: place))
  }
}
