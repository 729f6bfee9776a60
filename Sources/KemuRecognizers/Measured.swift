import KemuModel

/// A figure, or a range of two, with its unit.
struct Measured {
  var figure: Figure
  var unit: UnitReading
  var low: ExactDecimal
  var high: ExactDecimal?
  var isApproximate: Bool
  /// From the figure to the end of the unit.
  var end: Int
  /// The numerals without scale and unit; from the first to the second of a range.
  var numeral: TextSpan
}

extension Measured {
  init?(_ figure: Figure, _ unit: UnitReading) {
    let bounds = figure.bounds.scaled(unit.power)
    guard let low = bounds.low.adding(unit.addition), let high = bounds.high.adding(unit.addition) else { return nil }
    self.init(
      figure: figure, unit: unit, low: unit.addition.isZero ? bounds.low : low,
      high: figure.bounds.isSingle ? nil : high, isApproximate: figure.isApproximate || unit.isApproximate, end: unit.end,
      numeral: TextSpan(figure.start, figure.numeralEnd))
  }

  /// One mention from this to the greater `upper`, or `nil` where the two are no range.
  func joined(with upper: Measured, low: ExactDecimal) -> Measured? {
    guard low < upper.low, upper.high == nil else { return nil }
    return Measured(
      figure: figure, unit: upper.unit, low: low, high: upper.low, isApproximate: isApproximate || upper.isApproximate,
      end: upper.end, numeral: numeral.union(upper.numeral))
  }
}
