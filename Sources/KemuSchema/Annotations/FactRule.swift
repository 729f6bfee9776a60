/// How a statement of the prose becomes the value of a property.
public struct FactRule: Sendable {
  /// What the number is said of.
  public var subjects: [LabelPattern]
  /// Subjects that are something else, though they match.
  public var unless: [LabelPattern]
  /// The kinds of figure that will do; the empty name is that of a figure of which none is said.
  public var measures: [String]
  public var relations: [String]
  /// What a change is measured from; empty for any.
  public var bases: [String]
  /// Headings of which one must stand above; empty for any.
  public var sections: [LabelPattern]
  public var unlessSections: [LabelPattern]
  /// The subject of the amount before; empty for any.
  public var contexts: [LabelPattern]
  public var unlessContexts: [LabelPattern]
  /// Whether a number behind a year will not do, because there the words tell what happened in it.
  public var isUndated: Bool
  /// What a share is a share of; empty for any.
  public var wholes: [LabelPattern]
  /// The list of parts that it must stand in; empty for any.
  public var lists: [LabelPattern]
  public var unlessLists: [LabelPattern]
  /// 1 for the second number of `各是A、B`; such a number serves no rule of position 0.
  public var position: Int
  /// Units of which the number must have one; empty for any.
  public var units: [String]
  /// Whether the rule serves only where its statements agree: what two offices state of themselves is not the whole's.
  public var isSole = false
  /// Where the rule stands in its schema.
  public var place = JSONPointer()
  /// Kinds of documents in which the rule holds; empty for all.
  public var kinds: [String]

  public init(
    subjects: [LabelPattern], unless: [LabelPattern] = [], measures: [String], relations: [String], bases: [String] = [],
    sections: [LabelPattern] = [],
    unlessSections: [LabelPattern] = [], contexts: [LabelPattern] = [],
    unlessContexts: [LabelPattern] = [], isUndated: Bool = false, wholes: [LabelPattern] = [],
    lists: [LabelPattern] = [], unlessLists: [LabelPattern] = [], position: Int = 0, units: [String] = [],
    kinds: [String] = []
  ) {
    self.subjects = subjects
    self.unless = unless
    self.measures = measures
    self.relations = relations
    self.bases = bases
    self.sections = sections
    self.unlessSections = unlessSections
    self.contexts = contexts
    self.unlessContexts = unlessContexts
    self.isUndated = isUndated
    self.wholes = wholes
    self.lists = lists
    self.unlessLists = unlessLists
    self.position = position
    self.units = units
    self.kinds = kinds
  }
}
