internal import KemuModel
import KemuText

/// Reads exports of spreadsheets and databases: comma-, semicolon- and tab-separated values.
///
/// The decoded file itself is the canonical text. A file may hold several tables: a blank record or a line that is no
/// record ends one, and records before a table whose only content is in their first field are its title and captions.
struct DelimitedReader: Reader {
  let format: String
  let summary: String

  private let delimiter: UInt8?
  private let suffix: String
  private let limits: ReadingLimits

  /// Comma-separated values, also with semicolons: which of them is found out from the records.
  static func commaSeparated(limits: ReadingLimits = ReadingLimits()) -> DelimitedReader {
    DelimitedReader(format: "csv", summary: "values separated by commas or semicolons", delimiter: nil, limits: limits)
  }

  static func tabSeparated(limits: ReadingLimits = ReadingLimits()) -> DelimitedReader {
    DelimitedReader(
      format: "tsv", summary: "values separated by tabs, without prose between them", delimiter: UInt8(ascii: "\t"),
      limits: limits)
  }

  private init(format: String, summary: String, delimiter: UInt8?, limits: ReadingLimits) {
    self.format = format
    self.summary = summary
    self.delimiter = delimiter
    self.limits = limits
    suffix = "." + format
  }

  /// By the name; a file without an extension also where its first records are divided alike and quoted.
  func accepts(_ document: Document) -> Bool {
    let name = document.id.lowercased()
    if name.hasSuffix(suffix) { return true }
    let file = name.split(separator: "/").last ?? ""
    guard delimiter == nil, !file.contains("."), document.decoded.first == UInt8(ascii: "\"") else { return false }
    return DelimiterSniffer(document.decoded).delimiter != nil
  }

  func read(into document: inout Document) throws(StageFailure) {
    document.text = CanonicalText(utf8: document.decoded)
    document.lines = SourceLines(of: document.text)
    document.source.format = format
    let sniffer = DelimiterSniffer(document.decoded)
    let records = DelimitedRecords(
      document.decoded, delimiter: delimiter ?? sniffer.delimiter ?? UInt8(ascii: ","), from: sniffer.start)
    var sheet = Sheet(document.text, TableCollector(limits))
    for fields in records { try sheet.add(fields) }
    sheet.endTable()
    document.tables = sheet.tables.tables
    document.blocks = BlockBuilder(document.text).blocks(of: sheet.pieces, tables: document.tables)
  }
}

/// The tables and captions of a delimited file, record by record.
private struct Sheet {
  private(set) var pieces: [LayoutPiece] = []
  private(set) var tables: TableCollector
  private let text: CanonicalText
  private var rows: [Table.Row] = []
  private var cells = 0

  init(_ text: CanonicalText, _ tables: TableCollector) {
    self.text = text
    self.tables = tables
  }

  mutating func add(_ fields: [TextSpan]) throws(StageFailure) {
    let contents = fields.map { text.trimmed($0) }
    let filled = contents.count { !$0.isEmpty }
    if filled == 0 {
      endTable()
      pieces.append(.blank)
    } else if filled == 1, !contents[0].isEmpty, rows.isEmpty || fields.count == 1 {
      endTable()
      if let line = ProseLine(rendered: contents[0], text) { pieces.append(.line(line)) }
    } else if cells + fields.count <= tables.cellsLeft {
      cells += fields.count
      rows.append(Table.Row(contents.enumerated().map { Table.Cell($1, column: $0) }))
    } else {
      throw tables.refusal
    }
  }

  mutating func endTable() {
    if let table = Table(rows: rows, geometry: .exact) { pieces.append(.table(tables.add(table))) }
    rows = []
    cells = 0
  }
}
