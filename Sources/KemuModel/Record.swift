/// One record: the data that its schema describes, and where each number came from.
public struct Record: Sendable {
  public var type: String
  /// In the order of the schema's properties; a property that the document does not state is not there.
  public var properties: [Property]
  /// What is stated of the record beyond its schema, for the checks alone: it is not written.
  public var checked: [Property]

  public init(type: String, properties: [Property] = [], checked: [Property] = []) {
    self.type = type
    self.properties = properties
    self.checked = checked
  }

  /// A property by its name, one for the checks alone included.
  public subscript(name: String) -> Property? {
    properties.first { $0.name == name } ?? checked.first { $0.name == name }
  }

  public struct Property: Sendable {
    public var name: String
    public var value: Value
    public var evidence: Evidence?

    public init(_ name: String, _ value: Value, evidence: Evidence? = nil) {
      self.name = name
      self.value = value
      self.evidence = evidence
    }
  }

  public enum Value: Hashable, Sendable {
    case text(String)
    case number(ExactDecimal)
  }
}
