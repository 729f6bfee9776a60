/// How the prose names a thing whose figures follow.
public struct EntityOpener: Sendable {
  /// Matched at the start of a sentence; its names become the properties that they are called after.
  public var pattern: NamePattern
  /// Endings of which the name must have one; empty for any.
  public var endings: [String]
  /// Names that are something else.
  public var unless: [LabelPattern]
  public var sections: [LabelPattern]
  public var kinds: [String]
  /// Whether what it names is a record also where it names no more than the upper parts of the key.
  public var isGroup: Bool
  /// Whether it is matched behind a semicolon or a colon too: `A（项）5万元；B（项）3万元`.
  public var isInClauses = false

  public init(
    pattern: NamePattern, endings: [String] = [], unless: [LabelPattern] = [], sections: [LabelPattern] = [],
    kinds: [String] = [], isGroup: Bool = false
  ) {
    self.pattern = pattern
    self.endings = endings
    self.unless = unless
    self.sections = sections
    self.kinds = kinds
    self.isGroup = isGroup
  }
}
