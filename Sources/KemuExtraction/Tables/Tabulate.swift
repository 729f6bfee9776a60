public import KemuModel
internal import KemuRecognizers
public import KemuSchema
internal import KemuText

/// Finds out what each table of a document says of itself: its caption, the heads over each column, its body.
public struct Tabulate: Stage {
  private let vocabulary: TableVocabulary
  private let scanner: CaptionScanner
  private let classifier: RowClassifier

  public init(vocabulary: TableVocabulary) {
    self.vocabulary = vocabulary
    scanner = CaptionScanner(vocabulary)
    classifier = RowClassifier(vocabulary)
  }

  public var description: StageDescription {
    StageDescription(
      name: "tabulate", summary: "Reads captions, headers and continuation pages of the tables.",
      requires: [.text, .tables], provides: [.readings])
  }

  public func run(_ document: inout Document) throws(StageFailure) {
    let sections = try SectionReader.sections(of: document, classifier, scanner)
    document.readings = try sections.map { section throws(StageFailure) in
      try document.deadline.check()
      let width = width(of: section, in: document)
      if HeaderPaths(width: width).canHold(rows: section.header.count) { return reading(section, width, in: document) }
      document.notes.append(note(onHeadsOf: section, width))
      return headless(section, width, in: document)
    }
  }

  /// A table whose rows of words are too many to be its header: it keeps its caption and its body.
  private func headless(_ section: TableSection, _ width: Int, in document: Document) -> TableReading {
    TableReading(
      tables: section.tables, caption: section.caption, columnPaths: Array(repeating: [], count: width),
      body: body(of: section, headerTable: nil, width: width, in: document))
  }

  private func note(onHeadsOf section: TableSection, _ width: Int) -> String {
    "table \(section.tables.first ?? 0): \(section.header.count) rows of words above its figures, \(width) columns wide, "
      + "are no header; it was read without one"
  }

  private func reading(_ section: TableSection, _ width: Int, in document: Document) -> TableReading {
    let tables = document.tables
    let headerTable = section.header.last?.table ?? section.tables.first
    let isMerged = headerTable.map { tables[$0].geometry == .merged } ?? false
    let rows = section.header.map { place in place.cells.map { LabelFolding.fold(document.text.bytes($0.span)) } }
    let numbersAreMerged = rows.contains { classifier.hasMergedColumnNumbers($0) }
    let heads = rows.map { $0.map { classifier.head($0, besideColumnNumbers: numbersAreMerged) } }
    let hasSpans = section.header.contains { $0.cells.contains { $0.columnSpan > 1 || $0.rowSpan > 1 } }
    let lost = isMerged || hasSpans ? nil : lostSpans(section, width, in: document).columns(heads)
    let columns: [[Range<Int>]?] =
      if isMerged {
        MergedHeader(width: width).columns(heads)
      } else {
        lost ?? section.header.map(\.columns)
      }
    // How far a head reaches over a page's columns is only where its own characters stand.
    let isAligned = headerTable.map { tables[$0].geometry == .aligned } ?? false
    let centred = isAligned && lost == nil ? centredHeads(section, width, heads, in: document) : nil
    let headRows = heads.indices.compactMap { row in
      columns[row].map { columns in
        HeaderPaths.HeadRow(
          heads: zip(heads[row], columns).enumerated().map { index, head in
            let exact = centred?[row][index]
            return .init(text: head.0, columns: exact ?? head.1, isExact: exact != nil)
          })
      }
    }
    let hasMergedHeads = section.header.contains { $0.cells.contains { $0.columnSpan > 1 } }
    let spansAreKnown = isMerged || lost != nil || hasMergedHeads && !isAligned
    return TableReading(
      tables: section.tables, caption: section.caption,
      columnPaths: HeaderPaths(width: width).paths(headRows, spansAreKnown: spansAreKnown),
      body: body(of: section, headerTable: headerTable, width: width, in: document))
  }

  private func centredHeads(
    _ section: TableSection, _ width: Int, _ heads: [[String]], in document: Document
  ) -> [[Int: Range<Int>]] {
    CentredHeads(text: document.text, width: width) { head in vocabulary.spanning.anyMatches(head) }
      .columns(section.header, heads, body: section.body)
  }

  private func body(
    of section: TableSection, headerTable: Int?, width: Int, in document: Document
  ) -> [TableReading.BodyRow] {
    let tables = document.tables
    let columns = pageColumns(section, headerTable: headerTable, width: width, in: document)
    return section.body.map { place in
      if let columns = columns[place.table] {
        let cells = place.cells.compactMap { cell in columns[cell.column].map { Table.Cell(cell.span, column: $0) } }
        return TableReading.BodyRow(table: place.table, row: place.row, cells: cells, isAligned: true)
      }
      let hasWidth = tables[place.table].geometry != .merged || place.cells.count == width
      let hasHeader = place.table == headerTable || tables[place.table].width == width
      return TableReading.BodyRow(
        table: place.table, row: place.row, cells: place.cells, isAligned: hasWidth && hasHeader)
    }
  }

  /// For each table that goes on with fewer aligned columns than there are heads: which of them they are.
  private func pageColumns(
    _ section: TableSection, headerTable: Int?, width: Int, in document: Document
  ) -> [Int: [Int: Int]] {
    guard let headerTable, document.tables[headerTable].geometry == .aligned else { return [:] }
    let places = PageColumns(document.text)
    let first = (section.header + section.body).filter { $0.table == headerTable }
    var columns: [Int: [Int: Int]] = [:]
    for table in section.tables where table != headerTable {
      guard document.tables[table].geometry == .aligned, document.tables[table].width < width else { continue }
      columns[table] = places.columns(of: section.body.filter { $0.table == table }, under: first)
    }
    return columns
  }

  private func lostSpans(_ section: TableSection, _ width: Int, in document: Document) -> LostSpans {
    var counts: [Int: Int] = [:]
    for place in section.body where place.cells.count == width {
      let labels = place.cells.prefix { cell in
        switch CellContent.read(document.text, cell.span) {
        case .blank, .noFigure: false
        case .number(let figure): figure.couldBeCode
        case .text: true
        }
      }
      counts[labels.count, default: 0] += 1
    }
    let labels = counts.max { $0.value != $1.value ? $0.value < $1.value : $0.key < $1.key }?.key ?? 0
    return LostSpans(width: width, labels: labels) { head in vocabulary.spanning.firstIndex { $0.matches(head) } }
  }

  private func width(of section: TableSection, in document: Document) -> Int {
    let headerTable = section.header.last?.table ?? section.tables.first
    let isMerged = headerTable.map { document.tables[$0].geometry == .merged } ?? false
    return isMerged ? commonWidth(section) : widestRow(section)
  }

  private func widestRow(_ section: TableSection) -> Int {
    (section.header + section.body).lazy.map { $0.cells.last.map { $0.column + $0.columnSpan } ?? 0 }.max() ?? 0
  }

  /// Where merged cells were lost, the width of the only row of heads if any row of the body has it, else the width that
  /// most rows of the body have.
  private func commonWidth(_ section: TableSection) -> Int {
    var counts: [Int: Int] = [:]
    for place in section.body { counts[place.cells.count, default: 0] += 1 }
    if section.header.count == 1, let heads = section.header.first?.cells.count, counts[heads] != nil { return heads }
    let common = counts.max { $0.value != $1.value ? $0.value < $1.value : $0.key < $1.key }
    return common?.key ?? section.header.lazy.map(\.cells.count).max() ?? 0
  }
}

extension TableSection.RowPlace {
  /// The columns of the cells as the carrier gave them.
  var columns: [Range<Int>]? {
    cells.map { $0.column..<$0.column + $0.columnSpan }
  }
}
