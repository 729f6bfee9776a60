import KemuModel
import KemuText

/// Makes blocks of the pieces of a layout: joins the lines of a paragraph, and tells headings and furniture from it.
///
/// All readers share it, so that a heading is a heading in every format.
struct BlockBuilder {
  private let text: CanonicalText

  init(_ text: CanonicalText) {
    self.text = text
  }

  func blocks(of pieces: [LayoutPiece], tables: [Table]) -> [Block] {
    let furniture = Furniture.lines(of: pieces, in: text)
    let wrap = HardWrap(pieces, text)
    var passages: [Passage] = []
    var isApart = false
    for (index, piece) in pieces.enumerated() {
      switch piece {
      case .blank:
        isApart = true
        continue
      case .table(let table):
        passages.append(Passage(kind: .table(table), span: tables[table].span))
      case .line(let line) where furniture.contains(index):
        passages.append(Passage(kind: .furniture, span: line.content))
      case .line(let line):
        if let passage = passages.last, wrap.goesOn(passage, line, isApart: isApart) {
          passages[passages.count - 1].join(line)
        } else {
          passages.append(Passage(line))
        }
      }
      isApart = false
    }
    return headed(passages)
  }

  private func headed(_ passages: [Passage]) -> [Block] {
    var blocks: [Block] = []
    blocks.reserveCapacity(passages.count)
    var index = 0
    let outlines = passages.map { $0.isProse ? HeadingOutline($0, in: text) : nil }
    while index < passages.count {
      var span = passages[index].span
      let next = index + 1 < passages.count ? index + 1 : nil
      guard let outline = outlines[index], let level = outline.level(before: next.flatMap { outlines[$0] }) else {
        blocks.append(Block(passages[index].kind, span))
        index += 1
        continue
      }
      // 第三部分 alone on its line: the title is on the next.
      if outline.isBareNumber, let next, let title = outlines[next], title.isTitle {
        span = span.union(passages[next].span)
        index += 1
      }
      blocks.append(Block(.heading(level: level), span))
      index += 1
    }
    return blocks
  }
}

/// Lines that belong together, on the way to a block.
struct Passage {
  var kind: Block.Kind
  var span: TextSpan
  private(set) var lastLine: ProseLine?
  private(set) var markedLevel: Int?
  private(set) var isListItem = false

  init(kind: Block.Kind, span: TextSpan) {
    self.kind = kind
    self.span = span
  }

  init(_ line: ProseLine) {
    kind = .paragraph
    span = line.content
    lastLine = line
    markedLevel = line.markedLevel
    isListItem = line.isListItem
  }

  var isProse: Bool { kind == .paragraph }

  mutating func join(_ line: ProseLine) {
    span = span.union(line.content)
    lastLine = line
  }
}
