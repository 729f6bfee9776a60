internal import KemuModel
internal import KemuSchema
internal import KemuText

/// Prose that is read in one go: a heading, or a paragraph with what continues it on the next page.
struct Passage {
  /// Folded, with the way back to the canonical text.
  var text: FoldedText
  var span: TextSpan
  /// The headings above, outermost first, folded and without their ordinals.
  var sections: [String]
  var isHeading: Bool
  /// The mentions in it, with their ranges in the folded text.
  var mentions: [(index: Int, range: Range<Int>)]

  static let folding: Folding = [.width, .dropSpaces, .brackets, .simplified]
}

/// Cuts a document's blocks into passages.
struct PassageBuilder {
  private let document: Document
  private var sections: [(level: Int, text: String)] = []
  private var passages: [Passage] = []
  private var open: (span: TextSpan, sections: [String])?
  private var mention = 0

  /// The lines that are headings without an ordinal.
  private let titles: [LabelPattern]
  /// A longer line is a sentence, in Unicode scalars.
  private static let longestTitle = 40

  static func passages(of document: Document, titles: [LabelPattern]) -> [Passage] {
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
        self.open = (open.span.union(block.span), open.sections)
      } else {
        close()
        open = (block.span, sections.map(\.text))
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
    append(span, sections.map(\.text), isHeading: true)
    sections.append((level, text))
  }

  private func isTitle(_ span: TextSpan) -> Bool {
    guard !titles.isEmpty, span.count <= Self.longestTitle * 4 else { return false }
    let line = LabelFolding.fold(document.text.bytes(span))
    return line.unicodeScalars.count <= Self.longestTitle && !line.contains { "，。；：,;:".contains($0) } && titles.anyMatches(line)
  }

  private mutating func close() {
    guard let open else { return }
    append(open.span, open.sections, isHeading: false)
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

  private mutating func append(_ span: TextSpan, _ sections: [String], isHeading: Bool) {
    let folded = FoldedText(document.text, span, Passage.folding)
    var ranges: [(index: Int, range: Range<Int>)] = []
    while mention < document.mentions.count, document.mentions[mention].span.start < span.start { mention += 1 }
    var offset = 0
    while mention < document.mentions.count, document.mentions[mention].span.end <= span.end {
      let place = document.mentions[mention].span
      while offset < folded.utf8.count, folded.sourceOffset(offset) < place.start { offset += 1 }
      var end = offset
      while end < folded.utf8.count, folded.sourceOffset(end) < place.end { end += 1 }
      if end > offset { ranges.append((mention, offset..<end)) }
      offset = end
      mention += 1
    }
    passages.append(Passage(text: folded, span: span, sections: sections, isHeading: isHeading, mentions: ranges))
  }
}
