/// Why a document ends here.
public struct StageFailure: Error, Sendable, CustomStringConvertible {
  public enum Kind: Sendable {
    /// Not the kind of input that the program reads.
    case unsupported
    case failed
  }

  public var kind: Kind
  /// Lower case: what is wrong, where, and what to do.
  public var reason: String

  public init(_ kind: Kind, _ reason: String) {
    self.kind = kind
    self.reason = reason
  }

  public var description: String { reason }
}
