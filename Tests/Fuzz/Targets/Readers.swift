import KemuModel
import KemuReaders
import KemuText

/// The columns that spans may claim in one row beside one for each cell, in any format.
private let widestClaim = 4_096 + ReadingLimits().span

/// Every block and every cell lies in the text; a grid is no larger than its cells explain.
func fuzzReader(_ format: String, _ bytes: [UInt8]) throws(BrokenInvariant) {
  for reader in ReaderTable.standard.readers where reader.format == format {
    var document = Document(id: "fuzz." + format, source: Document.Source(bytes: bytes))
    document.decoded = Decoding.decode(bytes, declared: reader.declaredCharset(of: document)).utf8
    do { try reader.read(into: &document) } catch { continue }
    try checkPlaces(of: document)
    for table in document.tables {
      let cells = table.rows.lazy.map(\.cells.count).max() ?? 0
      try require(table.width <= widestClaim + cells, "a table of \(table.width) columns and \(cells) cells in a row")
    }
  }
}

func fuzzDelimitedReaders(_ bytes: [UInt8]) throws(BrokenInvariant) {
  try fuzzReader("csv", bytes)
  try fuzzReader("tsv", bytes)
}

/// What a reader made of a document.
func checkPlaces(of document: Document) throws(BrokenInvariant) {
  let text = document.text
  try text.requireValidUTF8()
  var last = 0
  for block in document.blocks {
    try text.requirePlace(block.span, of: "block \(block.kind)")
    try require(block.span.start >= last, "block \(block.kind) stands before the end of another")
    last = block.span.end
    if case .table(let index) = block.kind {
      try require(document.tables.indices.contains(index), "a block of table \(index) of \(document.tables.count)")
    }
  }
  for table in document.tables {
    try text.requirePlace(table.span, of: "table")
    for cell in table.rows.lazy.flatMap(\.cells) {
      try text.requirePlace(cell.span, of: "cell")
      try require(cell.column >= 0 && cell.columnSpan > 0 && cell.rowSpan > 0, "a cell of no extent")
    }
  }
}
