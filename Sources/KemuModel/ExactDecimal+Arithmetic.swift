extension ExactDecimal {
  /// The exact sum, or `nil` where it needs more than 38 digits.
  public func adding(_ other: ExactDecimal) -> ExactDecimal? {
    let exponent = min(self.exponent, other.exponent)
    guard let left = rescaled(to: exponent), let right = other.rescaled(to: exponent) else { return nil }
    let (sum, overflow) = left.addingReportingOverflow(right)
    return overflow ? nil : ExactDecimal(exactly: sum, exponent: exponent)
  }

  /// The exact difference, or `nil` where it needs more than 38 digits.
  public func subtracting(_ other: ExactDecimal) -> ExactDecimal? {
    adding(-other)
  }

  /// The exact product, or `nil` where it needs more than 38 digits.
  public func multiplied(by other: ExactDecimal) -> ExactDecimal? {
    let exponent = exponent + other.exponent
    // Checking the product of 128 bits costs ten times what that of 64 does, which always fits.
    if let left = Int64(exactly: coefficient), let right = Int64(exactly: other.coefficient) {
      return ExactDecimal(coefficient: Int128(left) &* Int128(right), exponent: exponent)
    }
    let (product, overflow) = coefficient.multipliedReportingOverflow(by: other.coefficient)
    return overflow ? nil : ExactDecimal(exactly: product, exponent: exponent)
  }

  /// The quotient cut off after `places` fraction digits, toward zero; `nil` for a zero divisor or beyond 38 digits.
  public func divided(by other: ExactDecimal, places: Int) -> ExactDecimal? {
    guard !other.isZero else { return nil }
    let shift = exponent - other.exponent + places
    if shift >= 0 {
      guard let factor = Int128.powerOfTen(shift) else { return isZero ? .zero : nil }
      let (dividend, overflow) = coefficient.multipliedReportingOverflow(by: factor)
      return overflow ? nil : ExactDecimal(coefficient: dividend / other.coefficient, exponent: -places)
    }
    guard let factor = Int128.powerOfTen(-shift) else { return ExactDecimal(coefficient: 0, exponent: -places) }
    let (divisor, overflow) = other.coefficient.multipliedReportingOverflow(by: factor)
    return ExactDecimal(coefficient: overflow ? 0 : coefficient / divisor, exponent: -places)
  }
}

extension ExactDecimal: Comparable, Hashable {
  public static func == (left: ExactDecimal, right: ExactDecimal) -> Bool {
    if left.exponent == right.exponent { return left.coefficient == right.coefficient }
    let a = left.normalized
    let b = right.normalized
    return a.coefficient == b.coefficient && a.exponent == b.exponent
  }

  public static func < (left: ExactDecimal, right: ExactDecimal) -> Bool {
    if left.coefficient.signum() != right.coefficient.signum() {
      return left.coefficient.signum() < right.coefficient.signum()
    }
    let exponent = min(left.exponent, right.exponent)
    switch (left.rescaled(to: exponent), right.rescaled(to: exponent)) {
    case (let a?, let b?): return a < b
    case (nil, _): return left.isNegative  // the one that cannot be written out is the larger in magnitude
    case (_, nil): return !left.isNegative
    }
  }

  public func hash(into hasher: inout Hasher) {
    let plain = normalized
    hasher.combine(plain.coefficient)
    hasher.combine(plain.exponent)
  }
}
