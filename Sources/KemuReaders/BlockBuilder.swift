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
    var drafts: [BlockDraft] = []
    var isApart = false
    for (index, piece) in pieces.enumerated() {
      switch piece {
      case .blank:
        isApart = true
        continue
      case .table(let table):
        drafts.append(BlockDraft(kind: .table(table), span: tables[table].span))
      case .line(let line) where furniture.contains(index):
        drafts.append(BlockDraft(kind: .furniture, span: line.content))
      case .line(let line):
        if let draft = drafts.last, wrap.goesOn(draft, line, isApart: isApart) {
          drafts[drafts.count - 1].join(line)
        } else {
          drafts.append(BlockDraft(line))
        }
      }
      isApart = false
    }
    return headed(drafts)
  }

  private func headed(_ drafts: [BlockDraft]) -> [Block] {
    var blocks: [Block] = []
    blocks.reserveCapacity(drafts.count)
    var index = 0
    let outlines = drafts.map { $0.isProse ? HeadingOutline($0, in: text) : nil }
    while index < drafts.count {
      var span = drafts[index].span
      let next = index + 1 < drafts.count ? index + 1 : nil
      guard let outline = outlines[index], let level = outline.level(before: next.flatMap { outlines[$0] }) else {
        blocks.append(Block(drafts[index].kind, span))
        index += 1
        continue
      }
      // 第三部分 alone on its line: the title is on the next.
      if outline.isBareNumber, let next, let title = outlines[next], title.isTitle {
        span = span.union(drafts[next].span)
        index += 1
      }
      blocks.append(Block(.heading(level: level), span))
      index += 1
    }
    return blocks
  }
}
