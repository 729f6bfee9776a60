internal import KemuModel

/// The values from `lower` to `upper`, both included; `nil` is without end.
struct Span: Equatable, Sendable {
  var lower: ExactDecimal?
  var upper: ExactDecimal?

  static let everything = Span()

  func contains(_ value: ExactDecimal) -> Bool {
    (lower.map { $0 <= value } ?? true) && (upper.map { value <= $0 } ?? true)
  }

  var isEmpty: Bool {
    if let lower, let upper { upper < lower } else { false }
  }

  func intersection(_ other: Span) -> Span {
    Span(
      lower: [lower, other.lower].compactMap { $0 }.max(),
      upper: [upper, other.upper].compactMap { $0 }.min())
  }

  func widened(by slack: ExactDecimal) throws(Undecidable) -> Span {
    var wide = self
    if let lower { wide.lower = try lower.minus(slack) }
    if let upper { wide.upper = try upper.plus(slack) }
    return wide
  }

  /// The x with `factor`·x + `rest` ≥ 0, rounded outwards by less than a millionth of the last place.
  static func nonnegative(factor: ExactDecimal, rest: ExactDecimal) throws(Undecidable) -> Span {
    guard !factor.isZero else {
      return rest.isNegative ? Span(lower: ExactDecimal(1), upper: ExactDecimal(0)) : .everything
    }
    let bound = -rest
    if factor.magnitude == ExactDecimal(1) {
      return factor.isNegative ? Span(upper: rest) : Span(lower: bound)
    }
    let places = max(bound.fractionDigits, factor.fractionDigits) + 6
    guard let quotient = bound.divided(by: factor, places: places) else { throw .numberTooLong }
    let outward = ExactDecimal(coefficient: 1, exponent: -places)
    return factor.isNegative ? Span(upper: try quotient.plus(outward)) : Span(lower: try quotient.minus(outward))
  }
}
