/// What extraction knows of a record type: where its records come from, and how each property is found.
public struct RecordSchema: Sendable {
  public enum Origin: String, Sendable, CaseIterable {
    /// Rows or column groups of tables, and labels with their values.
    case tables
    /// One record a document, of what its prose states.
    case facts
    /// The parts of lists in the prose.
    case parts
    /// Things that the prose names and then states figures of.
    case entities
    /// A stage beside those of the program, which makes them itself.
    case stages
  }

  public var type: String
  /// The schema's own name for itself (`$id`), by which its rules are told to a reader.
  public var source: String
  public var origin: Origin
  /// The properties that identify a record within its document.
  public var key: [String]
  public var properties: [PropertyRule] {
    didSet { (fields, headIndex, factIndex) = Self.derived(from: properties) }
  }
  /// The same properties, in their order, as records hold them.
  public private(set) var fields: [RecordField]
  /// The names of all properties' columns.
  public private(set) var headIndex: HeadIndex
  /// The fact rules of all properties by their subjects.
  public private(set) var factIndex: FactIndex
  public var forms: [TableForm]
  public var sums: [SumRule]
  public var lists: [PartList]
  public var openers: [EntityOpener]
  /// What is left out of names: the levels in brackets (（类）).
  public var omitted: [String]
  /// By the kind of a document, the kind of figure that it states where it says none.
  public var measures: [String: String]

  public init(
    type: String, source: String = "", origin: Origin, key: [String], properties: [PropertyRule], forms: [TableForm] = [], sums: [SumRule] = [],
    lists: [PartList] = [], openers: [EntityOpener] = [], omitted: [String] = [], measures: [String: String] = [:]
  ) {
    self.type = type
    self.source = source
    self.origin = origin
    self.key = key
    self.properties = properties
    (fields, headIndex, factIndex) = Self.derived(from: properties)
    self.forms = forms
    self.sums = sums
    self.lists = lists
    self.openers = openers
    self.omitted = omitted
    self.measures = measures
  }

  private static func derived(from properties: [PropertyRule]) -> ([RecordField], HeadIndex, FactIndex) {
    let fields = properties.enumerated().map { RecordField($1, at: $0) }
    return (fields, HeadIndex(properties), FactIndex(properties))
  }

  public func property(_ name: String) -> PropertyRule? { properties.first { $0.name == name } }

  public func field(_ name: String) -> RecordField? { fields.first { $0.name == name } }
}

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

/// A sum that holds in every record: it confirms, and where heads are displaced decides, which column is which.
public struct SumRule: Sendable {
  public var total: String
  public var addends: [String]

  public init(total: String, addends: [String]) {
    self.total = total
    self.addends = addends
  }
}
