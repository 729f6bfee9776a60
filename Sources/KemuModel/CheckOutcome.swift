/// How often a check was decided in a document, and how: what keeps its coverage from falling unnoticed.
public struct CheckOutcome: Sendable, Hashable {
  /// The stable code of the check.
  public var check: String
  public var holds = 0
  /// Holds because of rounding only.
  public var rounding = 0
  public var broken = 0
  /// Why it could not be decided, and how often.
  public var undecidable: [String: Int] = [:]

  public init(check: String) {
    self.check = check
  }

  public mutating func add(_ other: CheckOutcome) {
    holds += other.holds
    rounding += other.rounding
    broken += other.broken
    undecidable.merge(other.undecidable, uniquingKeysWith: +)
  }

  public var undecidableCount: Int { undecidable.values.reduce(0, +) }
}
