public import KemuModel

/// A JSON number as its numeral: `1.50`, `-0`, `6e400`, any number of digits, never a binary floating-point value.
///
/// - Bounds: a power of ten of more than 17 digits is refused, so that all arithmetic on powers stays within `Int`.
public struct JSONNumber: Sendable, CustomStringConvertible {
  /// The text as written, in the grammar of RFC 8259, section 6.
  public let numeral: String

  /// - Returns: `nil` for text outside the grammar or with a power of ten out of bounds.
  public init?(_ numeral: String) {
    var numeral = numeral
    let isNumeral = numeral.withUTF8 { bytes in
      NumeralScan(bytes, from: 0).flatMap { $0.end == bytes.count && $0.isWithinBounds ? true : nil } ?? false
    }
    guard isNumeral else { return nil }
    self.numeral = numeral
  }

  /// - Parameter numeral: text that ``NumeralScan`` has accepted.
  init(scanned numeral: String) {
    self.numeral = numeral
  }

  public init(_ value: Int) {
    numeral = String(value)
  }

  /// The number in plain notation with every printed digit: `0.50`.
  public init(_ value: ExactDecimal) {
    numeral = value.description
  }

  /// The value for arithmetic, or `nil` where it needs more than 38 digits.
  public var exactDecimal: ExactDecimal? {
    ExactDecimal(ascii: numeral.utf8)
  }

  /// The value as an `Int`: `1.0` and `1e2` are integers too. `nil` for a fraction and for what is too large.
  public var integer: Int? {
    if let plain = Int(numeral) { return plain }
    let digits = SignificantDigits(self)
    guard digits.exponent >= 0, digits.exponent + digits.count <= 19 else { return nil }
    return Int(digits.plainInteger)
  }

  public var description: String { numeral }
}
