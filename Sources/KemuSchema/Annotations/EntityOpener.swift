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

extension EntityOpener {
  static func openers(_ annotation: AnnotationReading) throws(AnnotationError) -> [EntityOpener] {
    guard let member = annotation.member("openers") else { return [] }
    var openers: [EntityOpener] = []
    for opener in try member.elements() {
      guard let pattern = opener.member("pattern") else { throw AnnotationError("an opener needs a pattern", at: opener.pointer) }
      openers.append(
        EntityOpener(
          pattern: try pattern.namePattern(), endings: try opener.strings("endings"),
          unless: try opener.patterns("unless"), sections: try opener.patterns("sections"),
          kinds: try opener.strings("kinds"), isGroup: try opener.flag("group")))
      openers[openers.count - 1].isInClauses = try opener.flag("clauses")
    }
    return openers
  }
}
