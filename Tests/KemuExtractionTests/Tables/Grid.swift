import KemuModel
import KemuSchema

@testable import KemuExtraction

/// Tables written down in tests: one row a line, cells separated by `|`, lines without `|` between the tables.
enum Grid {
  static let vocabulary = TableVocabulary(
    departmentKeys: ["部门", "编制单位", "单位"], unitKeys: ["单位", "金额单位"], formNumbers: [LabelPattern("公开*表")],
    titles: [LabelPattern("*表"), LabelPattern("*表(*)")], columnNumbers: ["栏次"], notes: [LabelPattern("注:*")],
    otherPeriods: [LabelPattern("上年*数"), LabelPattern("*增减*")], ellipses: [LabelPattern("…*")])

  /// A document whose tables have certain columns; a row of `-` parts two tables.
  static func document(_ source: String, geometry: Table.Geometry = .exact) -> Document {
    var document = Document(id: "grid", source: Document.Source(bytes: []))
    document.text = CanonicalText(source)
    var rows: [Table.Row] = []
    func close() {
      guard let first = rows.first?.cells.first, let last = rows.last?.cells.last else { return }
      document.tables.append(Table(rows: rows, span: first.span.union(last.span), geometry: geometry))
      rows = []
    }
    for line in document.text.lines(TextSpan(0, document.text.count)) {
      if document.text.bytes(line).contains(UInt8(ascii: "|")) {
        rows.append(Table.Row(cells(line, document.text)))
      } else {
        close()
      }
    }
    close()
    return document
  }

  private static func cells(_ line: TextSpan, _ text: CanonicalText) -> [Table.Cell] {
    var cells: [Table.Cell] = []
    var start = line.start
    for index in line.range where text.utf8[index] == UInt8(ascii: "|") {
      cells.append(Table.Cell(text.trimmed(TextSpan(start, index)), column: cells.count))
      start = index + 1
    }
    cells.append(Table.Cell(text.trimmed(TextSpan(start, line.end)), column: cells.count))
    return cells
  }

  /// What tabulation says of the tables of a text.
  static func readings(_ source: String, geometry: Table.Geometry = .exact) -> (readings: [TableReading], text: CanonicalText) {
    let document = tabulated(source, geometry: geometry)
    return (document.readings, document.text)
  }

  static func tabulated(_ source: String, geometry: Table.Geometry = .exact) -> Document {
    var document = document(source, geometry: geometry)
    // Nothing but time ends it, and there is no limit of it.
    try? Tabulate(vocabulary: vocabulary).run(&document)
    return document
  }
}
