import KemuModel

/// The least and the greatest value that a numeral may mean: 三五百 is 300 to 500, everything else one value.
struct Bounds: Equatable {
  var low: ExactDecimal
  var high: ExactDecimal

  init(_ value: ExactDecimal) {
    low = value
    high = value
  }

  init(_ low: ExactDecimal, _ high: ExactDecimal) {
    self.low = low
    self.high = high
  }

  static let zero = Bounds(.zero)

  var isZero: Bool { low.isZero && high.isZero }
  var isSingle: Bool { low == high }

  /// A zero that nothing printed.
  private var isNothing: Bool { isZero && low.exponent == 0 && high.exponent == 0 }

  func scaled(_ power: Int) -> Bounds {
    Bounds(low.scaled(byPowerOfTen: power), high.scaled(byPowerOfTen: power))
  }

  /// The sum, to the finer of the two printed places; where nothing is added, the place stays (`437.06万` is exact to a
  /// hundred). `nil` beyond 38 digits.
  func adding(_ other: Bounds) -> Bounds? {
    if other.isNothing { return self }
    if isZero { return other }
    guard let low = low.adding(other.low), let high = high.adding(other.high) else { return nil }
    return Bounds(low, high)
  }
}
