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
    type: String, source: String = "", origin: Origin, key: [String], properties: [PropertyRule], forms: [TableForm] = [],
    sums: [SumRule] = [],
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
