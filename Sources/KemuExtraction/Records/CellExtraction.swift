internal import KemuModel
internal import KemuSchema
internal import KemuText

/// Takes single cells from forms whose rows are different things, each with figures of its own.
///
/// Such forms put several lists below one another, each under heads of its own: the heads of a cell are those of the
/// nearest row above that has them.
struct CellExtraction {
  private let document: Document
  private let vocabulary: TableVocabulary
  /// The folded title of each reading; `nil` where it has none.
  private let titles: [String?]

  init(document: Document, vocabulary: TableVocabulary) {
    self.document = document
    self.vocabulary = vocabulary
    titles = document.readings.map { $0.caption.title.map { LabelFolding.fold(document.text.bytes($0)) } }
  }

  /// The value of the first cell that a source names.
  func value(of property: PropertyRule) -> (Record.Value, Evidence)? {
    guard let year = document.identity.fiscalYear?.value else { return nil }
    for source in property.cells {
      for (reading, title) in zip(document.readings, titles) {
        guard let title, source.titles.anyMatches(title) else { continue }
        let heads = source.heads(year: year)
        let cells = CellReader(text: document.text, vocabulary: vocabulary, unit: unit(of: reading))
        for table in reading.tables {
          if let value = value(of: property, source, heads, in: table, cells) { return value }
        }
      }
    }
    return nil
  }

  private func value(
    of property: PropertyRule, _ source: CellSource, _ heads: Set<String>, in table: Int, _ cells: CellReader
  ) -> (Record.Value, Evidence)? {
    var columns: Set<Int> = []
    for (index, row) in document.tables[table].rows.enumerated() {
      let printed = row.cells.filter { !$0.isBlank }
      let headed = printed.filter { heads.contains(cells.folded($0)) }
      if !headed.isEmpty { columns = Set(headed.map(\.column)) }
      guard let label = printed.first.map(cells.label), source.rows.anyMatches(label) else { continue }
      for cell in printed where columns.contains(cell.column) {
        let place = Evidence.CellPlace(table: table, row: index, column: cell.column)
        if case .value(let value, let evidence) = cells.read(cell, as: property.role, headUnit: nil, place: place) {
          return (value, evidence)
        }
      }
    }
    return nil
  }

  private func unit(of reading: TableReading) -> MoneyUnit? {
    reading.caption.unit.flatMap { MoneyUnit(listedIn: document.text[$0]) }
  }
}

extension CellReader {
  /// A row's label, folded, without its ordinal and the marks at its end.
  fileprivate func label(_ cell: Table.Cell) -> String {
    let label = TextNormalization.withoutOrdinal(folded(cell))
    return label.last == ":" ? String(label.dropLast()) : label
  }
}
