/// What the program did and never may.
public struct BrokenInvariant: Error, CustomStringConvertible {
  public let description: String

  init(_ description: String) {
    self.description = description
  }
}

/// - Throws: ``BrokenInvariant`` where the condition does not hold.
func require(_ condition: Bool, _ invariant: @autoclosure () -> String) throws(BrokenInvariant) {
  if !condition { throw BrokenInvariant(invariant()) }
}
