/// A form (a kind of table) whose rows become records of one type.
public struct TableForm: Sendable {
  public enum Layout: String, Sendable {
    /// A record a row; several lists may stand side by side.
    case list
    /// A record a group of columns, its properties named by the columns, or by the rows where the form is turned.
    case matrix
    /// A record of labels and their values (`label: value`), in lines or in cells side by side.
    case pairs
  }

  /// Lists side by side, or groups of columns: what their heads are called and what their records have in common.
  public struct Group: Sendable {
    public var heads: [LabelPattern]
    public var values: [FixedValue]
    /// Which list from the left it is, counted from 1, where no head of the table names a group.
    public var position: Int?

    public init(heads: [LabelPattern], values: [FixedValue], position: Int? = nil) {
      self.heads = heads
      self.values = values
      self.position = position
    }
  }

  public struct FixedValue: Sendable, Hashable {
    public var property: String
    public var value: String

    public init(_ property: String, _ value: String) {
      self.property = property
      self.value = value
    }
  }

  public var layout: Layout
  public var values: [FixedValue]
  public var titles: [LabelPattern]
  public var unless: [LabelPattern]
  /// Columns that together only this form has: they show it where a table has no title.
  public var heads: [LabelPattern]
  /// Labels of which each stands in a row of this form and all of them in no other: they show it as ``heads`` do.
  public var rows: [LabelPattern] = []
  /// Columns that another form has besides those of this one.
  public var unlessHeads: [LabelPattern] = []
  /// What a series of forms numbers it: a table without a title that has its columns is taken by its number.
  public var numbers: [LabelPattern]
  public var groups: [Group]
  /// Properties without whose columns a table is not of this form.
  public var requires: [String]
  /// For pairs: the property whose label opens a record, where a document may have several.
  public var begins: String?
  /// Rows that are no records (totals), by what one of their first two cells says.
  public var skips: [LabelPattern]
  /// Taken only where the document has no table of the same values under a better title.
  public var isFallback: Bool

  public init(
    layout: Layout, values: [FixedValue] = [], titles: [LabelPattern] = [],
    unless: [LabelPattern] = [], heads: [LabelPattern] = [], numbers: [LabelPattern] = [],
    groups: [Group] = [], requires: [String] = [], isFallback: Bool = false,
    begins: String? = nil, skips: [LabelPattern] = []
  ) {
    self.layout = layout
    self.values = values
    self.titles = titles
    self.unless = unless
    self.heads = heads
    self.numbers = numbers
    self.groups = groups
    self.requires = requires
    self.isFallback = isFallback
    self.begins = begins
    self.skips = skips
  }

  /// Whether a folded title is one of this form.
  public func claims(_ title: String) -> Bool {
    titles.anyMatches(title) && !unless.anyMatches(title)
  }

  /// Whether the columns and the row labels of a table without a title show it to be of this form.
  public func isShown(byPaths paths: [[String]], rows labels: Set<String>) -> Bool {
    guard !heads.isEmpty || !rows.isEmpty else { return false }
    guard heads.allSatisfy({ head in paths.contains { head.matches(path: $0) } }),
      !unlessHeads.contains(where: { head in paths.contains { head.matches(path: $0) } })
    else { return false }
    return rows.allSatisfy { labels.contains(where: $0.matches) }
  }
}
