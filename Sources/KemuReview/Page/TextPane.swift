internal import KemuModel
internal import KemuText

/// The text of a document as HTML, with its marks.
///
/// It is cut into chunks of a few dozen lines, which a browser lays out only when they come into view: a text of many
/// megabytes opens as quickly as a short one.
struct TextPane {
  private static let chunkLines = 48
  /// Tables of longer texts are shown as lines with tabs: hundreds of thousands of cells would take gigabytes of a
  /// browser.
  private static let gridBound = 2 << 20

  private let text: CanonicalText
  private let marks: [Mark]
  /// The first mark that is not written to its end.
  private var next = 0
  private var isNextOpened = false
  private(set) var html = HTMLWriter()

  init(_ text: CanonicalText, _ marks: [Mark]) {
    self.text = text
    self.marks = marks
  }

  /// Writes the whole text.
  mutating func write() {
    var linesInChunk = 0
    var columns = ColumnWidths()
    let runs = TextRun.runs(of: text, longest: Self.chunkLines)
    html.markup("<section>")
    for (index, run) in runs.enumerated() {
      if linesInChunk + run.rows.count > Self.chunkLines, linesInChunk > 0 {
        html.markup("</section><section>")
        linesInChunk = 0
      }
      linesInChunk += run.rows.count
      if run.kind == .table || run.kind == .cellLines, text.count <= Self.gridBound {
        // Pieces of one long table have the same columns.
        if index == 0 || runs[index - 1].kind != run.kind { columns = ColumnWidths(of: runs[index...], in: text) }
        grid(run, columns)
      } else {
        block(run)
      }
    }
    html.markup("</section>")
  }

  private mutating func block(_ run: TextRun) {
    switch run.kind {
    case .prose: html.markup("<div class=\"prose\">")
    case .heading: html.markup("<div class=\"heading\">")
    case .aligned, .table, .cellLines: html.markup("<div class=\"aligned\">")
    }
    for row in run.rows { piece(TextSpan(row.start, min(row.end + 1, text.count))) }
    html.markup("</div>")
  }

  private mutating func grid(_ run: TextRun, _ columns: ColumnWidths) {
    html.markup("<div class=\"grid\"><table width=\"")
    html.text(columns.total)
    html.markup("\">")
    for width in columns.widths {
      html.markup("<col width=\"")
      html.text(width)
      html.markup("\">")
    }
    for row in run.rows {
      html.markup("<tr>")
      for cell in run.cells(of: row, in: text) {
        html.markup(text.isFigure(cell) ? "<td class=\"figure\">" : "<td>")
        piece(cell)
      }
    }
    html.markup("</table></div>")
  }

  /// Writes a piece of the text. A mark that goes on behind it is closed here and opened again in the next piece.
  private mutating func piece(_ piece: TextSpan) {
    var position = piece.start
    while next < marks.count, marks[next].span.start < piece.end {
      let mark = marks[next]
      let start = max(mark.span.start, position)
      let end = min(mark.span.end, piece.end)
      if start < end {
        html.text(utf8: text.bytes(TextSpan(position, start)))
        open(mark)
        html.text(utf8: text.bytes(TextSpan(start, end)))
        html.markup("</a>")
        position = end
      }
      guard mark.span.end <= piece.end else { break }
      next += 1
      isNextOpened = false
    }
    html.text(utf8: text.bytes(TextSpan(position, piece.end)))
  }

  /// The first piece of a mark has its number as the id; the others only name it.
  private mutating func open(_ mark: Mark) {
    html.markup(isNextOpened ? "<a data-mark=\"" : "<a id=\"n")
    html.text(next)
    isNextOpened = true
    html.markup("\" href=\"#n")
    html.text(next)
    switch mark.use {
    case .evidence(let severity):
      html.markup("\" class=\"mark ")
      html.text(severity ?? "")
    case .none(let mention):
      html.markup("\" class=\"unused\" tabindex=\"-1\" title=\"")
      html.text("\(mention.kind.rawValue) \(mention.value)")
      if let upper = mention.upperValue { html.text(" – \(upper)") }
    }
    html.markup("\">")
  }
}

extension CanonicalText {
  /// Whether a cell holds a number and nothing else, so that it stands on the right.
  fileprivate func isFigure(_ cell: TextSpan) -> Bool {
    let content = bytes(cell)
    return content.contains(where: \.isASCIIDigit)
      && content.allSatisfy { $0.isASCIIDigit || " .,-%".utf8.contains($0) }
  }
}
