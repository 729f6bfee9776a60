/// One statement of a fact that a document may make several times: every one is kept, also where the record takes
/// another, so that the checks can compare them.
public struct StatedFact: Sendable {
  /// The record type and the property that it is a value of.
  public var type: String
  public var property: String
  public var value: Record.Value
  public var evidence: Evidence?
  /// The numeral of the amount that a list (其中：…) splits up, where it is stated in one.
  public var listHead: TextSpan?

  public init(
    type: String, property: String, value: Record.Value, evidence: Evidence? = nil, listHead: TextSpan? = nil
  ) {
    self.type = type
    self.property = property
    self.value = value
    self.evidence = evidence
    self.listHead = listHead
  }
}
