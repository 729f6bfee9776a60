internal import KemuModel

/// Lines of a text that are shown in the same way.
struct TextRun: Sendable {
  enum Kind: Sendable {
    /// Wrapped where the pane ends.
    case prose
    /// A title, marked by `#` as Markdown does.
    case heading
    /// Columns by spaces: every character has its place.
    case aligned
    /// Columns by tabs.
    case table
    /// A table whose cells stand below one another, each behind a tab, with an empty line after each row.
    case cellLines
  }

  var kind: Kind
  /// The lines, each without its line feed; of ``Kind/cellLines`` the lines of a row together.
  var rows: [TextSpan]

  /// The runs of a text from its beginning to its end, each of at most `bound` rows. The empty lines between the
  /// rows of ``Kind/cellLines`` are in none.
  static func runs(of text: CanonicalText, longest bound: Int) -> [TextRun] {
    var runs: [TextRun] = []
    var rowIsOpen = false
    let lines = lines(of: text)
    for (index, line) in lines.enumerated() {
      let kind = Kind(of: text.bytes(line))
      let last = runs.last?.kind
      if last == .cellLines, line.isEmpty, lines.indices.contains(index + 1),
        Kind(of: text.bytes(lines[index + 1])) == .cellLines
      {
        rowIsOpen = false
        continue
      }
      // In a table with its columns side by side, one tab before a cell is an empty first column.
      let shown = kind == .cellLines && last == .table ? .table : kind
      if shown == .cellLines, last == .cellLines, rowIsOpen {
        runs[runs.count - 1].rows[runs[runs.count - 1].rows.count - 1].end = line.end
        continue
      }
      if shown != last || shown == .heading || (runs.last?.rows.count ?? 0) >= bound {
        runs.append(TextRun(kind: shown, rows: []))
      }
      runs[runs.count - 1].rows.append(line)
      rowIsOpen = true
    }
    return runs
  }

  /// The cells of a row of a table, without what parts them.
  func cells(of row: TextSpan, in text: CanonicalText) -> [TextSpan] {
    let separator = kind == .cellLines ? UInt8(ascii: "\n") : UInt8(ascii: "\t")
    let indent = kind == .cellLines ? 1 : 0
    var cells: [TextSpan] = []
    var start = row.start
    for offset in row.range where text.utf8[offset] == separator {
      cells.append(TextSpan(start + indent, offset))
      start = offset + 1
    }
    return cells + [TextSpan(start + indent, row.end)]
  }

  private static func lines(of text: CanonicalText) -> [TextSpan] {
    var lines: [TextSpan] = []
    var start = 0
    text.utf8.withUnsafeBufferPointer { bytes in
      for offset in bytes.indices where bytes[offset] == UInt8(ascii: "\n") {
        lines.append(TextSpan(start, offset))
        start = offset + 1
      }
    }
    return start < text.count ? lines + [TextSpan(start, text.count)] : lines
  }
}

extension TextRun.Kind {
  /// How many gaps of several spaces a line has at least that keeps columns by them.
  private static let alignedGaps = 2

  /// What a line looks like by itself.
  init(of line: ArraySlice<UInt8>) {
    if let tab = line.firstIndex(of: UInt8(ascii: "\t")) {
      let isOnlyIndented = tab == line.startIndex && !line.dropFirst().contains(UInt8(ascii: "\t"))
      self = isOnlyIndented ? .cellLines : .table
    } else if line.first == UInt8(ascii: "#") {
      self = .heading
    } else {
      self = Self.gaps(in: line) >= Self.alignedGaps ? .aligned : .prose
    }
  }

  /// The gaps of several spaces between words.
  private static func gaps(in line: ArraySlice<UInt8>) -> Int {
    var gaps = 0
    var spaces = 0
    for byte in line.drop(while: { $0 == UInt8(ascii: " ") }) {
      if byte == UInt8(ascii: " ") {
        spaces += 1
      } else {
        if spaces > 1 { gaps += 1 }
        spaces = 0
      }
    }
    return gaps
  }
}
