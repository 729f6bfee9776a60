/// A sum that holds in every record: it confirms, and where heads are displaced decides, which column is which.
public struct SumRule: Sendable {
  public var total: String
  public var addends: [String]

  public init(total: String, addends: [String]) {
    self.total = total
    self.addends = addends
  }
}
