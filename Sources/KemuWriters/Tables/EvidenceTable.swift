internal import KemuModel

/// The values of the records that have a place in the source, in long form.
struct EvidenceTable: TableProjection {
  let table = OutputTable(
    "evidence", "Where each number and code of the records stands in the source.",
    columns: [
      .document, .record,
      OutputColumn("property", .text, "The property of the record.", isRequired: true),
      OutputColumn("value", .text, "Its exact value, as in the table of the record's type.", isRequired: true),
    ] + EvidencePlace.columns,
    key: ["document", "record", "property"], references: [.record], indexes: [["property"]])

  func rows(of finished: FinishedDocument, places: EvidencePlaces) -> [[OutputValue]] {
    var rows: [[OutputValue]] = []
    for (index, record) in finished.document.records.enumerated() {
      for property in record.properties {
        guard let evidence = property.evidence else { continue }
        rows.append(
          [
            .text(finished.document.id), .integer(index + 1), .text(property.name), .text(property.value.text),
          ] + places.place(of: evidence).values)
      }
    }
    return rows
  }
}

extension EvidencePlace {
  static let columns = [
    OutputColumn("text", .text, "The slice of the document's text, as printed.", isRequired: true),
    OutputColumn("start", .integer, "Where it starts, in Unicode scalars from 0.", isRequired: true),
    OutputColumn("end", .integer, "Where it ends.", isRequired: true),
    OutputColumn("unit", .text, "The unit that scaled a money value to yuan."),
    OutputColumn("line", .integer, "The line of the input file, from 1.", isRequired: true),
    OutputColumn("table", .integer, "The table of the document that it stands in, from 0."),
    OutputColumn("row", .integer, "The row of that table, from 0."),
    OutputColumn("column", .integer, "The column of that row, from 0."),
  ]

  var values: [OutputValue] {
    [
      .text(text), .integer(start), .integer(end), OutputValue(unit), .integer(line), OutputValue(cell?.table),
      OutputValue(cell?.row), OutputValue(cell?.column),
    ]
  }
}
