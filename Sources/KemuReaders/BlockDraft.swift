import KemuModel

/// Lines that belong together, on the way to a block.
struct BlockDraft {
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
