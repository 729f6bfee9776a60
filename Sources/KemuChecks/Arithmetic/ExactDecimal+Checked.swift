internal import KemuModel

extension ExactDecimal {
  static let one = ExactDecimal(1)

  func plus(_ other: ExactDecimal) throws(Undecidable) -> ExactDecimal {
    guard let sum = adding(other) else { throw .numberTooLong }
    return sum
  }

  func minus(_ other: ExactDecimal) throws(Undecidable) -> ExactDecimal {
    try plus(-other)
  }

  func times(_ other: ExactDecimal) throws(Undecidable) -> ExactDecimal {
    guard let product = multiplied(by: other) else { throw .numberTooLong }
    return product
  }

  /// The quotient rounded half away from zero.
  func over(_ other: ExactDecimal, places: Int) throws(Undecidable) -> ExactDecimal {
    guard let quotient = divided(by: other, places: places + 1) else { throw .numberTooLong }
    let half = ExactDecimal(coefficient: isNegative == other.isNegative ? 5 : -5, exponent: -(places + 1))
    guard let rounded = try quotient.plus(half).divided(by: ExactDecimal(1), places: places) else { throw .numberTooLong }
    return rounded
  }

  /// One in the last printed place.
  var lastPlace: ExactDecimal { ExactDecimal(coefficient: 1, exponent: exponent) }

  var half: ExactDecimal { ExactDecimal(coefficient: coefficient * 5, exponent: exponent - 1) }
}
