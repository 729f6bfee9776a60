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
    if value.isZero, value.exponent >= CurrencyUnit.power(of: evidence?.unit) { return .zero }
    return value.lastPlace.half
  }
}

/// The powers of ten by which units of money scale.
enum CurrencyUnit {
  static func isUnit(_ unit: String) -> Bool { knownPower(of: unit) != nil }

  /// 0 for what is no unit of money.
  static func power(of unit: String?) -> Int {
    unit.flatMap(knownPower) ?? 0
  }

  private static func knownPower(of unit: String) -> Int? {
    switch unit {
    case "元": 0
    case "百元": 2
    case "千元": 3
    case "万元": 4
    case "百万元": 6
    case "千万元": 7
    case "亿元": 8
    default: nil
    }
  }
}
