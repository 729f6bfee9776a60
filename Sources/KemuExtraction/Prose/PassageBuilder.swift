internal import KemuModel
internal import KemuSchema
internal import KemuText

/// Cuts a document's blocks into passages.
struct PassageBuilder {
  private let document: Document
  private var sections: [(level: Int, text: String, isInline: Bool)] = [] {
    didSet { path = sections.map(\.text) }
  }
  /// The texts of the sections: one array for all passages below them, so that comparing two costs nothing.
  private var path: [String] = []
  private var passages: [FoldedPassage] = []
  private var open: (span: TextSpan, sections: [String], above: [String])?
  private var mention = 0

  /// The lines that are headings without an ordinal.
  private let titles: [LabelPattern]
  /// A longer line is a sentence, in Unicode scalars.
  private static let longestTitle = 40

  static func passages(of document: Document, titles: [LabelPattern]) -> [FoldedPassage] {
    var builder = PassageBuilder(document: document, titles: titles)
    for block in document.blocks { builder.read(block) }
    builder.close()
    return builder.passages
  }

  private init(document: Document, titles: [LabelPattern]) {
    self.document = document
    self.titles = titles
  }

  private mutating func read(_ block: Block) {
    switch block.kind {
    case .heading(let level): heading(block.span, level)
    case .paragraph:
      if isTitle(block.span) {
        heading(block.span, 1)
      } else if let open, isUnfinished(open.span), !beginsAnew(block.span) {
        self.open?.span = open.span.union(block.span)
      } else {
        close()
        let above = label(block.span)
        open = (block.span, path, above)
      }
    case .table:
      close()
    case .furniture:
      break
    }
  }

  private mutating func heading(_ span: TextSpan, _ level: Int) {
    close()
    let text = TextNormalization.withoutOrdinal(LabelFolding.fold(document.text.bytes(span)))
    sections.removeAll { $0.level >= level }
    let above = path
    append(span, above, above, isHeading: true)
    sections.append((level, text, false))
  }

  /// Opens a section where a heading has its text on the same line: （三）政府采购情况：2023年….
  ///
  /// - Returns: the headings above that line.
  private mutating func label(_ span: TextSpan) -> [String] {
    let bytes = document.text.bytes(span)
    guard let ordinal = Ordinal.leading(bytes) else { return path }
    if sections.contains(where: { $0.isInline && $0.level >= ordinal.level }) {
      sections.removeAll { $0.isInline && $0.level >= ordinal.level }
    }
    let above = path
    let start = document.text.utf8[ordinal.range.upperBound..<span.end]
    let longest = start.prefix(Self.longestTitle * 4)
    // Scalars, because this is asked of every paragraph and characters cost ten times as much.
    let folded = LabelFolding.fold(longest).unicodeScalars
    guard let end = folded.firstIndex(where: { Self.endsLabel($0) || Self.isOfNoLabel($0) }),
      Self.endsLabel(folded[end]), folded[..<end].count <= Self.longestTitle,
      folded.index(after: end) < folded.endIndex
    else { return above }
    sections.append((ordinal.level, String(folded[..<end]), true))
    return above
  }

  private static func endsLabel(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "：", ":", "。": true
    default: false
    }
  }

  /// What stands in sentences and not in their headings.
  private static func isOfNoLabel(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "，", ",", "；", ";", "0"..."9", "%": true
    default: false
    }
  }

  private func isTitle(_ span: TextSpan) -> Bool {
    guard !titles.isEmpty, span.count <= Self.longestTitle * 4 else { return false }
    let line = LabelFolding.fold(document.text.bytes(span))
    return titles.anyMatches(line) && line.unicodeScalars.count <= Self.longestTitle
      && !line.unicodeScalars.contains { "，。；：,;:".unicodeScalars.contains($0) }
  }

  private mutating func close() {
    guard let open else { return }
    append(open.span, open.sections, open.above, isHeading: false)
    self.open = nil
  }

  /// A sentence that a page end has cut: long, and without a mark that could end it.
  private func isUnfinished(_ span: TextSpan) -> Bool {
    let bytes = document.text.bytes(span)
    guard bytes.count > 60 else { return false }
    return !["。", "；", "：", "！", ".", ";", ":", "）", ")"].contains { bytes.reversed().starts(with: $0.utf8.reversed()) }
  }

  private func beginsAnew(_ span: TextSpan) -> Bool {
    Ordinal.leading(document.text.bytes(span)) != nil
  }

  private mutating func append(_ span: TextSpan, _ sections: [String], _ above: [String], isHeading: Bool) {
    let folded = FoldedText(document.text, span, FoldedPassage.folding)
    var ranges: [(index: Int, range: Range<Int>)] = []
    while mention < document.mentions.count, document.mentions[mention].span.start < span.start { mention += 1 }
    var offset = 0
    while mention < document.mentions.count, document.mentions[mention].span.end <= span.end {
      let place = document.mentions[mention].span
      offset = max(offset, folded.offset(notBefore: place.start))
      let end = max(offset, folded.offset(notBefore: place.end))
      if end > offset { ranges.append((mention, offset..<end)) }
      offset = end
      mention += 1
    }
    passages.append(
      FoldedPassage(text: folded, span: span, sections: sections, above: above, isHeading: isHeading, mentions: ranges))
  }
}
