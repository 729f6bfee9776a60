/// A number found in the text: what was printed, where, and the value it states.
public struct Mention: Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case amount, percentage, number, count, code, date, year
  }

  public var kind: Kind
  /// The whole mention, as printed: numeral, scale and unit.
  public var span: TextSpan
  /// The numeral alone, with its sign and without scale and unit.
  public var numeral: TextSpan
  /// In the base unit: yuan for amounts, percent points for percentages. For a range its lower bound.
  public var value: ExactDecimal
  /// The upper bound of a range.
  public var upperValue: ExactDecimal?
  /// The unit as printed (`万元`, `%`, `辆`), empty for a bare number.
  public var unit: String
  public var isApproximate: Bool

  public init(
    kind: Kind, span: TextSpan, numeral: TextSpan, value: ExactDecimal, upperValue: ExactDecimal? = nil, unit: String = "",
    isApproximate: Bool = false
  ) {
    self.kind = kind
    self.span = span
    self.numeral = numeral
    self.value = value
    self.upperValue = upperValue
    self.unit = unit
    self.isApproximate = isApproximate
  }
}
