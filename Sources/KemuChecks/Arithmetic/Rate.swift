internal import KemuModel

/// A rate that is printed beside the numbers that it was computed from: rate = numerator ÷ denominator.
///
/// A printed rate may have been rounded or truncated, so it stands for one unit in its last place to either side. With
/// F(q) = numerator − q·denominator, a sum of cells for every fixed q, the printed rate is possible where F can be at
/// least 0 at the lowest and at most 0 at the highest possible rate; no division takes part, and a number that stands in
/// both numerator and denominator (a change and its base) counts once.
struct Rate: Sendable {
  let rate: Int
  let numerator: LinearForm
  let denominator: LinearForm

  func verdict(_ cells: [Cell]) throws(Undecidable) -> Verdict {
    let divisor = try denominator.collected()
    let base = try divisor.center(cells)
    guard !base.isZero else { throw .baseIsZero }
    guard try divisor.radius(cells) < base.magnitude else { throw .baseMayBeZero }
    let printed = cells[rate].value
    let gap = try numerator.center(cells).minus(try printed.times(base)).magnitude
    if try gap <= printed.lastPlace.half.times(base.magnitude) { return .holds }
    let (low, high) = try bounds(cells, .printed)
    let (above, below) = base.isNegative ? (high, low) : (low, high)
    let reachesUp = try above.center(cells).plus(try above.radius(cells)) >= .zero
    let reachesDown = try below.center(cells).minus(try below.radius(cells)) <= .zero
    return reachesUp && reachesDown ? .rounding : .broken
  }

  /// Which values of a cell make the rate right, the others as printed.
  func solutions(for cell: Int, _ cells: [Cell], _ tolerance: Tolerance) throws(Undecidable) -> Span {
    if cell == rate {
      let expected = try quotient(cells, extraPlaces: 3)
      let place = cells[rate].value.lastPlace
      let slack = tolerance == .printed ? try place.plus(try uncertainty(of: expected, cells)) : place.half
      return try Span(lower: expected, upper: expected).widened(by: slack)
    }
    let (low, high) = try bounds(cells, tolerance)
    let isNegative = try denominator.collected().center(cells).isNegative
    let (above, below) = isNegative ? (high, low) : (low, high)
    let slack = (
      tolerance == .printed ? try above.radius(cells, without: cell) : .zero,
      tolerance == .printed ? try below.radius(cells, without: cell) : .zero
    )
    let first = try Span.nonnegative(
      factor: above.factor(of: cell), rest: try above.center(cells, without: cell).plus(slack.0))
    let second = try Span.nonnegative(
      factor: -below.factor(of: cell), rest: try slack.1.minus(try below.center(cells, without: cell)))
    let span = first.intersection(second)
    return tolerance == .printed ? try span.widened(by: cells[cell].halfUnit) : span
  }

  /// The rate that the numbers give, to the places of the printed one.
  func quotient(_ cells: [Cell], extraPlaces: Int = 0) throws(Undecidable) -> ExactDecimal {
    let base = try denominator.center(cells)
    guard !base.isZero else { throw .baseIsZero }
    return try numerator.center(cells).over(base, places: cells[rate].value.fractionDigits + extraPlaces)
  }

  /// How far the true rate may lie from the one that the printed numbers give, rounded outwards.
  private func uncertainty(of quotient: ExactDecimal, _ cells: [Cell]) throws(Undecidable) -> ExactDecimal {
    let base = try denominator.collected()
    let least = try base.center(cells).magnitude.minus(try base.radius(cells))
    guard !least.isNegative, !least.isZero else { throw .baseMayBeZero }
    let radius = try numerator.adding(denominator, times: -quotient).collected().radius(cells)
    let places = quotient.fractionDigits
    return try radius.over(least, places: places).plus(ExactDecimal(coefficient: 1, exponent: -places))
  }

  /// F at the lowest and at the highest rate that the printed one stands for.
  private func bounds(_ cells: [Cell], _ tolerance: Tolerance) throws(Undecidable) -> (
    low: LinearForm, high: LinearForm
  ) {
    let printed = cells[rate].value
    let slack = tolerance == .printed ? printed.lastPlace : printed.lastPlace.half
    return (
      try numerator.adding(denominator, times: -(try printed.minus(slack))).collected(),
      try numerator.adding(denominator, times: -(try printed.plus(slack))).collected()
    )
  }
}
