internal import KemuModel
internal import KemuSchema
internal import KemuText

/// Walks over the tables of a document in reading order and sorts their rows into sections.
///
/// A title begins a section, wherever it stands: on a line above the table or in a row of it. Rows after a gap that
/// names no other table go on with the section before it, so that a table over several pages is one; but a table
/// of HTML or of a spreadsheet that opens with heads of its own is another.
struct SectionReader {
  private let classifier: RowClassifier
  private let scanner: CaptionScanner
  private let text: CanonicalText
  /// For each table of the document.
  private let hasExactColumns: [Bool]

  private var sections: [TableSection] = []
  private var current = TableSection()

  /// Lines above a table that are looked at for its caption.
  private static let linesAbove = 12

  private init(_ classifier: RowClassifier, _ scanner: CaptionScanner, _ document: Document) {
    self.classifier = classifier
    self.scanner = scanner
    text = document.text
    hasExactColumns = document.tables.map { $0.geometry == .exact }
  }

  static func sections(
    of document: Document, _ classifier: RowClassifier, _ scanner: CaptionScanner
  ) throws(StageFailure) -> [TableSection] {
    var reader = SectionReader(classifier, scanner, document)
    var end = 0
    for (index, table) in document.tables.enumerated() {
      reader.readGap(TextSpan(min(end, table.span.start), table.span.start))
      for (row, cells) in table.rows.enumerated() {
        try document.deadline.check()
        reader.read(TableSection.RowPlace(table: index, row: row, cells: cells.cells))
      }
      end = table.span.end
    }
    reader.close()
    return reader.sections
  }

  private mutating func close() {
    if !current.isEmpty { sections.append(current) }
    current = TableSection()
  }

  // MARK: Lines between tables

  /// Reads the captions of the next table upwards from it, as far as its title.
  private mutating func readGap(_ gap: TextSpan) {
    var next = TableSection()
    var sawCaption = false
    var below: TextSpan?
    for line in text.lines(gap).reversed().lazy.filter({ !$0.isEmpty }).prefix(Self.linesAbove) {
      if classifier.isNote(LabelFolding.fold(text.bytes(line))) { break }
      var scanned = scanner.scan(text, line)
      if let below, scanned.awaitsValue, scanned.entries.last?.kind == .unit, MoneyUnit(caption: text[below]) != nil {
        scanned.complete(with: below)
      }
      below = line
      next.add(scanned)
      let rest = LabelFolding.fold(text.bytes(scanned.rest))
      if classifier.isFormNumber(rest) { next.caption.formNumber = next.caption.formNumber ?? scanned.rest }
      sawCaption = sawCaption || !scanned.entries.isEmpty || classifier.isFormNumber(rest)
      if classifier.isTitle(line: TextNormalization.withoutOrdinal(rest)) {
        next.caption.title = scanned.rest
        break
      }
    }
    guard next.caption.title != nil || sawCaption else { return }
    close()
    current = next
  }

  // MARK: Rows

  private mutating func read(_ place: TableSection.RowPlace) {
    switch classifier.role(of: place.cells, in: text) {
    case .blank, .note:
      return
    case .title:
      close()
      readCaption(place)
    case .caption:
      if !current.body.isEmpty { close() }
      readCaption(place)
    case .columnNumbers:
      return
    case .words where current.body.isEmpty:
      current.addHeader(place, in: text)
    case .words where current.repeatsHeader(place.cells, in: text):
      return
    case .words where opensTable(place):
      close()
      current.addHeader(place, in: text)
    case .words, .data:
      current.body.append(place)
    }
    current.visit(table: place.table)
  }

  /// Whether a row of words is the first of a table whose columns are certain: more than one cell of it are heads.
  private func opensTable(_ place: TableSection.RowPlace) -> Bool {
    hasExactColumns[place.table] && current.tables.last != place.table && place.cells.count { !$0.isBlank } > 1
  }

  private mutating func readCaption(_ place: TableSection.RowPlace) {
    var lines = place.cells.filter { !$0.isBlank }.map { scanner.scan(text, $0.span) }
    for index in lines.indices.dropLast() where lines[index].awaitsValue && lines[index + 1].entries.isEmpty {
      lines[index].complete(with: lines[index + 1].rest)
    }
    for scanned in lines {
      current.add(scanned)
      let rest = LabelFolding.fold(text.bytes(scanned.rest))
      if classifier.isTitle(rest) { current.caption.title = scanned.rest }
      if classifier.isFormNumber(rest) { current.caption.formNumber = scanned.rest }
    }
  }
}

extension CanonicalText {
  /// The lines of a span, trimmed, without their ends.
  func lines(_ span: TextSpan) -> [TextSpan] {
    var lines: [TextSpan] = []
    var start = span.start
    for index in span.range where utf8[index] == UInt8(ascii: "\n") {
      lines.append(trimmed(TextSpan(start, index)))
      start = index + 1
    }
    lines.append(trimmed(TextSpan(start, span.end)))
    return lines
  }
}
