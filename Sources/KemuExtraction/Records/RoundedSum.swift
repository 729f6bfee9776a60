internal import KemuModel

/// A sum of printed numbers, each of which stands for half a unit of its last printed place to either side.
struct RoundedSum {
  private let sum: ExactDecimal?
  private let slack: ExactDecimal?

  init(_ addends: [ExactDecimal]) {
    sum = addends.reduce(.zero) { $0?.adding($1) }
    slack = addends.reduce(.zero) { $0?.adding(Self.half($1)) }
  }

  /// Whether the interval of the sum meets that of a printed total; `nil` where the numbers are beyond exact arithmetic.
  func agrees(with total: ExactDecimal) -> Bool? {
    guard let difference = sum?.subtracting(total), let slack = slack?.adding(Self.half(total)) else { return nil }
    return difference.magnitude <= slack
  }

  private static func half(_ value: ExactDecimal) -> ExactDecimal {
    ExactDecimal(coefficient: 5, exponent: value.exponent - 1)
  }
}
