/// A decimal number without binary floating point: an integer coefficient and a power of ten.
///
/// `12.50` is `coefficient 1250, exponent -2`: trailing zeros are kept, because the last printed place of a number says
/// how exactly it was stated. Equality and order compare values, so `12.50 == 12.5`.
///
/// - Bounds: a coefficient of 38 digits always fits, one of 40 never does; what does not fit is `nil` from the reading
///   of a numeral and from the arithmetic, never a rounded value. A numeral is read where its exponent lies within
///   ±10 000; scaling and products may go beyond that.
public struct ExactDecimal: Sendable {
  /// Never `Int128.min`, which has no opposite.
  public let coefficient: Int128
  public let exponent: Int

  public static let maximumDigits = 38
  public static let exponentBound = 10_000

  /// - Parameter coefficient: the least of all, which has no opposite, is taken for the next.
  public init(coefficient: Int128, exponent: Int = 0) {
    self.coefficient = max(coefficient, -.max)
    self.exponent = exponent
  }

  /// A result of arithmetic; `nil` for the one coefficient that has no opposite.
  init?(exactly coefficient: Int128, exponent: Int) {
    guard coefficient != .min else { return nil }
    self.init(coefficient: coefficient, exponent: exponent)
  }

  public init(_ value: Int) {
    self.init(coefficient: Int128(value))
  }

  public static let zero = ExactDecimal(0)

  public var isZero: Bool { coefficient == 0 }
  public var isNegative: Bool { coefficient < 0 }

  /// The number of printed fraction digits: 2 for `12.50`, 0 for `12` and for `12e3`.
  public var fractionDigits: Int { max(0, -exponent) }

  public static prefix func - (value: ExactDecimal) -> ExactDecimal {
    ExactDecimal(coefficient: -value.coefficient, exponent: value.exponent)
  }

  public var magnitude: ExactDecimal { isNegative ? -self : self }

  /// The value times 10^`power`: exact, and the printed digits stay the same.
  public func scaled(byPowerOfTen power: Int) -> ExactDecimal {
    ExactDecimal(coefficient: coefficient, exponent: exponent + power)
  }

  /// The same value written with a given exponent no greater than its own, or `nil` beyond 38 digits.
  func rescaled(to target: Int) -> Int128? {
    if target == exponent { return coefficient }
    guard target <= exponent, let factor = Int128.powerOfTen(exponent - target) else {
      return coefficient == 0 ? 0 : nil
    }
    let (product, overflow) = coefficient.multipliedReportingOverflow(by: factor)
    return overflow ? nil : product
  }

  /// The value as an integer, or `nil` where it has a fraction or is too large.
  public var integer: Int? {
    let plain = normalized
    guard plain.exponent >= 0, let whole = plain.rescaled(to: 0) else { return nil }
    return Int(exactly: whole)
  }

  /// The same value without trailing zeros: `12.50` becomes `12.5`, `1200` becomes `12e2`.
  public var normalized: ExactDecimal {
    guard coefficient != 0 else { return .zero }
    // Dividing 128 bits costs ten times what dividing 64 does, and amounts need no more.
    if let small = Int64(exactly: coefficient) { return Self.normalized(small, exponent) }
    return Self.normalized(coefficient, exponent)
  }

  private static func normalized(_ coefficient: some FixedWidthInteger, _ exponent: Int) -> ExactDecimal {
    var coefficient = coefficient
    var exponent = exponent
    while coefficient % 10 == 0 {
      coefficient /= 10
      exponent += 1
    }
    return ExactDecimal(coefficient: Int128(coefficient), exponent: exponent)
  }
}

extension Int128 {
  /// 10^`power` for 0 … 38, `nil` beyond.
  static func powerOfTen(_ power: Int) -> Int128? {
    guard power >= 0, power <= ExactDecimal.maximumDigits else { return nil }
    var result: Int128 = 1
    for _ in 0..<power { result &*= 10 }
    return result
  }
}
