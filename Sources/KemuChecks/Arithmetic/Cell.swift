internal import KemuModel

/// A number that the document prints: the same place is the same cell, whichever records read it.
struct Cell: Sendable {
  var value: ExactDecimal
  var evidence: Evidence?
  /// The record that read it first, and as what.
  var entry: Int
  var type: String
  var property: String

  /// How far the stated amount may lie from the printed number, to either side: half a unit in the last printed place.
  ///
  /// A nought without fraction digits is nought: `0` in a column of 万元 says that there was nothing, not that there
  /// were less than 5 000 yuan.
  var halfUnit: ExactDecimal {
    if value.isZero, value.exponent >= unit?.powerOfTen ?? 0 { return .zero }
    return value.lastPlace.half
  }

  /// The unit of money that it is printed in, if it is money.
  var unit: MoneyUnit? { evidence?.unit.flatMap(MoneyUnit.init(named:)) }
}
