/// A piece of a document's layout, in reading order; blocks never overlap.
public struct Block: Sendable {
  public enum Kind: Hashable, Sendable {
    /// A heading; level 1 is the outermost (第三部分), then 一、 （一） 1. and what lies deeper.
    case heading(level: Int)
    case paragraph
    /// The table with this index in ``Document/tables``.
    case table(Int)
    /// A running head or a page number between the pieces of a page.
    case furniture
  }

  public var kind: Kind
  /// The text without layout marks (`#`, `**`, `- `) and without surrounding space.
  public var span: TextSpan

  public init(_ kind: Kind, _ span: TextSpan) {
    self.kind = kind
    self.span = span
  }
}
