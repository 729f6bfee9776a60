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

  func scaled(_ power: Int) -> Bounds {
    Bounds(low.scaled(byPowerOfTen: power), high.scaled(byPowerOfTen: power))
  }

  /// `nil` beyond 38 digits.
  func adding(_ other: Bounds) -> Bounds? {
    if isZero { return other }
    guard let low = low.adding(other.low), let high = high.adding(other.high) else { return nil }
    return Bounds(low, high)
  }
}
