import KemuModel

/// A text whose expected blocks are marked inside it: `⟦2|一、概况⟧` for a heading of level 2, `⟦p|…⟧` for a paragraph,
/// `⟦f|…⟧` for furniture, `⟦t|…⟧` for a table from its first to its last cell.
struct MarkedText {
  private(set) var text = ""
  private(set) var blocks: [String] = []

  init(_ marked: String) {
    var starts: [(tag: String, offset: Int)] = []
    var rest = marked[...]
    while let character = rest.popFirst() {
      switch character {
      case "⟦":
        let tag = rest.prefix { $0 != "|" }
        rest = rest.dropFirst(tag.count + 1)
        starts.append((String(tag), text.utf8.count))
      case "⟧":
        guard let (tag, start) = starts.popLast() else { continue }
        blocks.append(Self.describe(tag, start..<text.utf8.count))
      default: text.append(character)
      }
    }
  }

  static func describe(_ document: Document) -> [String] {
    document.blocks.map { block in
      switch block.kind {
      case .heading(let level): describe("\(level)", block.span.range)
      case .paragraph: describe("p", block.span.range)
      case .furniture: describe("f", block.span.range)
      case .table: describe("t", block.span.range)
      }
    }
  }

  private static func describe(_ tag: String, _ range: Range<Int>) -> String {
    "\(tag) \(range.lowerBound)..<\(range.upperBound)"
  }
}

extension Document {
  /// A document as it leaves the decoder.
  init(decoded text: String, id: String = "document.txt") {
    self.init(id: id, source: Source(bytes: Array(text.utf8)))
    decoded = Array(text.utf8)
  }

  /// A table as its rows, cells separated by `|`; `^n` and `_n` after a cell that spans n columns or rows.
  func grid(_ table: Int) -> [String] {
    tables[table].rows.map { row in
      row.cells.map { cell in
        text[cell.span] + (cell.columnSpan > 1 ? "^\(cell.columnSpan)" : "") + (cell.rowSpan > 1 ? "_\(cell.rowSpan)" : "")
      }.joined(separator: "|")
    }
  }
}
