internal import KemuModel
internal import KemuText

/// The rows between two titles, sorted by what they are for: one table of the document, whatever carried it.
struct TableSection {
  struct RowPlace {
    var table: Int
    var row: Int
    var cells: [Table.Cell]
  }

  var caption = TableReading.Caption()
  private(set) var header: [RowPlace] = []
  /// The words of each of its rows: folded once, since every row of words below is held against them.
  private var headerWords: Set<[String]> = []
  var body: [RowPlace] = []
  var tables: [Int] = []

  var isEmpty: Bool { header.isEmpty && body.isEmpty }

  mutating func add(_ line: CaptionScanner.Line) {
    for entry in line.entries where !entry.value.isEmpty {
      switch entry.kind {
      case .department: caption.department = caption.department ?? entry.value
      case .unit: caption.unit = caption.unit ?? entry.value
      }
    }
  }

  mutating func visit(table: Int) {
    if tables.last != table { tables.append(table) }
  }

  mutating func addHeader(_ place: RowPlace, in text: CanonicalText) {
    header.append(place)
    headerWords.insert(Self.words(place.cells, in: text))
  }

  /// Whether a row says the same heads as a row of this section's header: the header of a continuation page.
  func repeatsHeader(_ cells: [Table.Cell], in text: CanonicalText) -> Bool {
    headerWords.contains(Self.words(cells, in: text))
  }

  private static func words(_ cells: [Table.Cell], in text: CanonicalText) -> [String] {
    cells.lazy.filter { !$0.isBlank }.map { LabelFolding.fold(text.bytes($0.span)) }
  }
}
