/// Why a run did not start or did not come to its end.
public struct RunFailure: Error, Sendable, CustomStringConvertible {
  public enum Kind: Sendable {
    /// The options do not fit together, or a schema is refused.
    case usage
    case noInput
    case cannotWrite
    /// The program is not what it should be.
    case bug
  }

  public var kind: Kind
  /// Lower case: what is wrong, where, and what to do.
  public var description: String

  init(_ kind: Kind, _ description: String) {
    self.kind = kind
    self.description = description
  }
}
