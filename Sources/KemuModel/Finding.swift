/// A consistency check that fails.
public struct Finding: Sendable {
  public enum Severity: String, Sendable, Comparable, CaseIterable {
    case rounding, warning, error

    /// From grave to slight.
    public static let byGravity = allCases.sorted(by: >)

    public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }
    private var rank: Int {
      switch self {
      case .rounding: 0
      case .warning: 1
      case .error: 2
      }
    }
  }

  /// The stable code of the check, for instance `table.parent-equals-children`.
  public var check: String
  public var severity: Severity
  public var message: String
  public var expected: ExactDecimal?
  public var actual: ExactDecimal?
  public var difference: ExactDecimal?
  public var evidence: [Evidence]

  public init(
    check: String, severity: Severity, message: String, expected: ExactDecimal? = nil, actual: ExactDecimal? = nil,
    difference: ExactDecimal? = nil, evidence: [Evidence] = []
  ) {
    self.check = check
    self.severity = severity
    self.message = message
    self.expected = expected
    self.actual = actual
    self.difference = difference
    self.evidence = evidence
  }
}
