/// How one property is found in a document.
public struct PropertyRule: Sendable {
  public enum Role: String, Sendable, CaseIterable {
    /// Scaled by the table's unit to yuan.
    case money
    case count
    /// A number with a measure word that may have a fraction, such as a score.
    case quantity
    case percentage
    /// The number of a row or line of the form itself; never makes a record by itself.
    case ordinal
    case code
    /// Text, without its leading ordinal.
    case name
    /// Text exactly as printed, digits and the zeros in front of them included; grounded like a number.
    case text
    /// A word of a list that the prose states.
    case term
    /// The table's own department, else the document's.
    case department
    /// The document's year.
    case year
    /// The document's kind.
    case kind
    /// Given by the form, by a group of columns or by a list.
    case fixed
    /// The headings above a thing that the prose names and the words that introduce it, where its labels match them.
    case heading

    /// Whether a value is a figure that makes a row a record.
    public var isFigure: Bool {
      switch self {
      case .money, .count, .quantity, .percentage: true
      case .ordinal, .code, .name, .text, .term, .department, .year, .kind, .fixed, .heading: false
      }
    }
  }

  public var name: String
  public var role: Role
  /// The heads of its column, better names first.
  public var columns: [LabelPattern]
  /// Heads that would match ``columns`` but are another thing's.
  public var unless: [LabelPattern]
  /// What stands before its value in a line (`label: value`) or in the cell beside it.
  public var labels: [LabelPattern]
  /// The heads of the columns over which a code may be split, in order.
  public var parts: [LabelPattern]
  /// The statements of the prose that state it; the first in the document wins.
  public var facts: [FactRule]
  public var terms: [TermRule]
  /// The tables it is filled in from where the prose does not state it.
  public var tables: [TableSource]
  /// Single cells of forms that it is filled in from.
  public var cells: [CellSource] = []
  /// Whether it is none of the schema's own: read for the checks, and not written.
  public var isOnlyChecked = false

  public init(
    name: String, role: Role, columns: [LabelPattern] = [], unless: [LabelPattern] = [],
    labels: [LabelPattern] = [], parts: [LabelPattern] = [],
    facts: [FactRule] = [], terms: [TermRule] = [], tables: [TableSource] = []
  ) {
    self.name = name
    self.role = role
    self.columns = columns
    self.unless = unless
    self.labels = labels
    self.parts = parts
    self.facts = facts
    self.terms = terms
    self.tables = tables
  }

  /// How well a path of heads names its column: 0 is best, `nil` where it does not.
  public func rank(path: [String]) -> Int? {
    unless.anyMatches(path: path) ? nil : columns.rank(path: path)
  }

  /// How well a label names it: 0 is best, `nil` where it does not.
  public func rank(label: String) -> Int? {
    unless.anyMatches(label) ? nil : labels.firstIndex { $0.matches(label) }
  }

  /// Whether a value of this property is a figure that makes a row a record.
  public var isFigure: Bool { role.isFigure }
}
