/// The printed content of a page: its text, and the flows and tables that the text stands in.
struct HTMLPage {
  /// A piece of content. Text is a range of ``HTMLPage/text``.
  enum Item {
    case text(Range<Int>, line: Int)
    /// White space between two pieces of text.
    case space
    /// What follows stands on a line of its own, and is a heading of the level if there is one.
    case lineBreak(heading: Int?)
    /// The table with this index.
    case table(Int)
  }

  struct Cell {
    var items: [Item] = []
    var columnSpan: Int
    var rowSpan: Int
    var isHidden = false
  }

  struct Row {
    var cells: [Cell] = []
    /// Cells span no farther than the rows of their group.
    var group: Int
    var isHidden = false
  }

  struct Table {
    var rows: [Row] = []
    var caption: [Item] = []
  }

  var text: [UInt8] = []
  var items: [Item] = []
  var tables: [Table] = []

  /// The number of bytes of text in a flow, tables inside it not counted.
  func size(of items: [Item]) -> Int {
    items.reduce(0) { size, item in
      if case .text(let range, _) = item { size + range.count } else { size }
    }
  }
}
