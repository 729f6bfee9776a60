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

  public init(pattern: NamePattern, endings: [String] = [], unless: [LabelPattern] = [], sections: [LabelPattern] = [], kinds: [String] = []) {
    self.pattern = pattern
    self.endings = endings
    self.unless = unless
    self.sections = sections
    self.kinds = kinds
  }
}
