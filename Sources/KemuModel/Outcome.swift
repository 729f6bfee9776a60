/// How a document ended: exactly one a document.
public struct Outcome: Sendable {
  public enum Status: String, Sendable, CaseIterable {
    case ok
    /// Nothing of the known types is in it.
    case empty
    case unsupported
    case failed
  }

  public var status: Status
  /// For every status but `ok`: why, and in which stage.
  public var reason: String?

  public init(_ status: Status, reason: String? = nil) {
    self.status = status
    self.reason = reason
  }
}
