/// Why no review was written.
public struct ReviewFailure: Error, Sendable, CustomStringConvertible {
  public enum Kind: Sendable {
    /// There is no output to review, or it is not whole.
    case noInput
    case cannotWrite
  }

  public var kind: Kind
  /// Lower case: what is wrong, where, and what to do.
  public var description: String

  init(_ kind: Kind, _ description: String) {
    self.kind = kind
    self.description = description
  }

  /// Something in the output that `extract` would not have written.
  static func damaged(_ file: String, line: Int? = nil, _ reason: String) -> ReviewFailure {
    let place = line.map { "\(file):\($0)" } ?? file
    return ReviewFailure(.noInput, "\(place): \(reason); run `kemu extract` again")
  }
}
