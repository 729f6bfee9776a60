import KemuModel

/// The unit after a figure.
struct UnitReading {
  /// After the unit and what qualifies it (以上, 左右).
  var end: Int
  /// As printed, without spaces.
  var name: String
  /// What the figure is multiplied with, as a power of ten.
  var power = 0
  /// What smaller units add (五元三角), in the base unit.
  var addition = ExactDecimal.zero
  var isApproximate = false
}
