import KemuModel
import KemuText

/// Decides which lines go on with the paragraph of the line before.
///
/// Text out of PDF files is hard-wrapped: every line but the last of a paragraph is full. Elsewhere a line is a
/// paragraph, unless the end of a page has cut a sentence in two.
struct HardWrap {
  /// The column at which most full lines end, or `nil` where the text is not hard-wrapped.
  let width: Int?
  /// Whether the text marks its headings (`##`), so that a line without a mark is none.
  private let marksHeadings: Bool
  private let text: CanonicalText

  private static let shortest = 40
  private static let longest = 240
  private static let longestHeading = 60
  /// Full lines end within so many columns: a character, a mark and the spaces of a justified line more or less.
  private static let spread = 6
  /// The two characters by which the first line of a paragraph is indented; PDF tools leave them out.
  private static let indent = 4

  init(_ pieces: [LayoutPiece], _ text: CanonicalText) {
    self.text = text
    var edges = [Int](repeating: 0, count: Self.longest + 1)
    var openEdges = edges
    var lines = 0
    var longer = 0
    var marked = 0
    for case .line(let line) in pieces {
      let hasOrdinal = Ordinal.leading(text.bytes(line.content)) != nil
      if line.markedLevel != nil, hasOrdinal { marked += 1 }
      guard line.edge >= Self.shortest else { continue }
      lines += 1
      guard line.edge <= Self.longest else {
        longer += 1
        continue
      }
      edges[line.edge] += 1
      // A heading ends no sentence either.
      if !hasOrdinal, !Self.endsSentence(line.content, in: text) { openEdges[line.edge] += 1 }
    }
    width = Self.width(edges, lines) ?? (longer == 0 ? Self.commonEnd(edges, openEdges) : nil)
    marksHeadings = marked >= 5
  }

  /// In unwrapped text the widths of lines are scattered; in wrapped text two in five and more lie close together, and
  /// few reach farther: headings alike in length do not make a page's edge.
  private static func width(_ edges: [Int], _ lines: Int) -> Int? {
    guard lines >= 8 else { return nil }
    var inWindow = 0
    var best = (count: 0, end: 0)
    for end in shortest...longest {
      inWindow += edges[end]
      if end - spread >= shortest { inWindow -= edges[end - spread] }
      if inWindow > best.count { best = (inWindow, end) }
    }
    guard best.count * 5 >= lines * 2 else { return nil }
    let within = edges[...min(best.end + spread, longest)].reduce(0, +)
    guard (lines - within) * 4 <= lines else { return nil }
    return median(edges, best.end - spread + 1...best.end)
  }

  /// Where few lines are full: no line is longer than these, and most of them end no sentence.
  private static func commonEnd(_ edges: [Int], _ openEdges: [Int]) -> Int? {
    guard let end = edges.lastIndex(where: { $0 > 0 }), end - spread >= shortest else { return nil }
    let window = end - spread + 1...end
    let full = edges[window].reduce(0, +)
    guard full >= 4, openEdges[window].reduce(0, +) * 2 >= full else { return nil }
    return median(edges, window)
  }

  private static func median(_ edges: [Int], _ window: ClosedRange<Int>) -> Int {
    let half = edges[window].reduce(0, +) / 2
    var below = 0
    return window.first { edge in
      below += edges[edge]
      return below > half
    } ?? window.upperBound
  }

  /// Whether `next` goes on with a passage of prose.
  ///
  /// - Parameter isApart: whether an empty line stands between the two.
  func goesOn(_ draft: BlockDraft, _ next: ProseLine, isApart: Bool) -> Bool {
    guard let last = draft.lastLine, last.markedLevel == nil, next.markedLevel == nil, !next.isListItem else {
      return false
    }
    let bytes = text.bytes(next.content)
    guard Ordinal.leading(bytes) == nil else { return false }
    guard let width else {
      return isApart && !endsSentence(last.content) && isCutSentence(last.content, next.content)
    }
    guard next.indent <= last.indent + 1 else { return false }
    guard endsSentence(last.content) else {
      return isFull(last, isFirst: draft.span == last.content, before: bytes, width)
        || isNumeral(last.content) && Self.isUnit(bytes)
    }
    // A sentence that ends where the line is full may end the paragraph; a numbered item goes on up to the next number.
    return last.edge + 2 >= width && !endsWithColon(last.content)
      && (next.edge + Self.spread >= width || endsSentence(next.content))
      && Ordinal.leading(text.bytes(draft.span)) != nil
  }

  /// A line is full if the first word of the next would not have fit on it; the spaces of a justified line may shorten it
  /// by one character more.
  private func isFull(_ line: ProseLine, isFirst: Bool, before next: ArraySlice<UInt8>, _ width: Int) -> Bool {
    let hidden = isFirst && line.indent == 0 ? Self.indent : 2
    return line.edge + hidden + Self.firstWord(next) > width
  }

  private func isNumeral(_ span: TextSpan) -> Bool {
    text.bytes(span).last.map { $0.isASCIIDigit } ?? false
  }

  /// Whether a line begins with what can stand behind a numeral only: `101.24⏎万元`.
  private static func isUnit(_ bytes: ArraySlice<UInt8>) -> Bool {
    ["万元", "亿元", "元", "%", "％"].contains { bytes.starts(with: $0.utf8) }
  }

  /// The width of what may not be divided at the start of a line: a number or Latin word, or a Chinese character, and
  /// the marks after it that may not begin a line.
  private static func firstWord(_ bytes: ArraySlice<UInt8>) -> Int {
    var width = 0
    var isLatin = false
    var cursor = ScalarCursor(bytes)
    while let (scalar, _) = cursor.next(), !CharacterClass.isSpace(scalar) {
      let goesOn = width == 0 || isLatin && scalar < 0x80 || isClosing(scalar)
      guard goesOn, width < shortest else { break }
      isLatin = scalar < 0x80
      width += DisplayWidth.of(scalar)
    }
    return width
  }

  private static func isClosing(_ scalar: UInt32) -> Bool {
    switch Unicode.Scalar(scalar) {
    case "，", "。", "；", "：", "、", "）", "”", "》", "】", "？", "！", "〕": true
    default: false
    }
  }

  private func endsSentence(_ span: TextSpan) -> Bool { Self.endsSentence(span, in: text) }

  private static func endsSentence(_ span: TextSpan, in text: CanonicalText) -> Bool {
    switch lastScalar(span, in: text) {
    case "。", "！", "？", "；", "：", ":", ";", "!", "?": true
    default: false
    }
  }

  private func endsWithColon(_ span: TextSpan) -> Bool {
    let last = Self.lastScalar(span, in: text)
    return last == "：" || last == ":"
  }

  /// A sentence that has begun (a comma or a full stop stands in it) and not ended, and a line that goes on with it.
  /// A short line with an ordinal is rather a heading than a sentence, unless headings are marked.
  private func isCutSentence(_ last: TextSpan, _ next: TextSpan) -> Bool {
    guard hasPunctuation(next) else { return false }
    let bytes = text.bytes(last)
    guard Ordinal.leading(bytes) != nil else { return hasPunctuation(last) }
    return marksHeadings || hasPunctuation(last) && DisplayWidth.of(bytes) > Self.longestHeading
  }

  private func hasPunctuation(_ span: TextSpan) -> Bool {
    var cursor = ScalarCursor(text.bytes(span))
    while let (value, _) = cursor.next() {
      if value == 0xFF0C || value == 0x3002 || value == 0xFF1B { return true }
    }
    return false
  }

  private static func lastScalar(_ span: TextSpan, in text: CanonicalText) -> Unicode.Scalar? {
    let bytes = text.bytes(span)
    guard let start = bytes.lastIndex(where: { $0 & 0xC0 != 0x80 }) else { return nil }
    var cursor = ScalarCursor(bytes[start...])
    return cursor.next().flatMap { Unicode.Scalar($0.value) }
  }
}
