extension ExactDecimal: CustomStringConvertible {
  /// Reads an ASCII numeral: an optional sign, digits, an optional fraction, an optional power of ten (`-12.50`, `1e3`).
  ///
  /// - Returns: `nil` for anything else, for digits beyond a coefficient (all that are written count, zeros at the end too)
  ///   and for powers beyond ±10 000.
  public init?(_ text: some StringProtocol) {
    self.init(ascii: Array(text.utf8))
  }

  /// The same from bytes.
  public init?(ascii bytes: some Collection<UInt8>) {
    var coefficient: Int128 = 0
    var exponent = 0
    var isNegative = false
    var sawDigit = false
    var sawPoint = false
    var iterator = bytes.makeIterator()
    var byte = iterator.next()
    if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+") {
      isNegative = byte == UInt8(ascii: "-")
      byte = iterator.next()
    }
    while let current = byte {
      switch current {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let (shifted, overflow) = coefficient.multipliedReportingOverflow(by: 10)
        let (sum, carry) = shifted.addingReportingOverflow(Int128(current - UInt8(ascii: "0")))
        guard !overflow, !carry else { return nil }
        coefficient = sum
        sawDigit = true
        if sawPoint { exponent -= 1 }
      case UInt8(ascii: ".") where !sawPoint && sawDigit:
        sawPoint = true
      case UInt8(ascii: "e"), UInt8(ascii: "E"):
        guard sawDigit, let power = Self.power(&iterator) else { return nil }
        exponent += power
        byte = nil
        continue
      default:
        return nil
      }
      byte = iterator.next()
    }
    guard sawDigit, abs(exponent) <= Self.exponentBound else { return nil }
    self.init(coefficient: isNegative ? -coefficient : coefficient, exponent: exponent)
  }

  private static func power(_ iterator: inout some IteratorProtocol<UInt8>) -> Int? {
    var power = 0
    var isNegative = false
    var byte = iterator.next()
    if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+") {
      isNegative = byte == UInt8(ascii: "-")
      byte = iterator.next()
    }
    guard byte != nil else { return nil }
    while let current = byte {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(current), power <= exponentBound else { return nil }
      power = power * 10 + Int(current - UInt8(ascii: "0"))
      byte = iterator.next()
    }
    return isNegative ? -power : power
  }

  /// The plain notation with every digit, without a power of ten and without a trailing `.0`: `4020400`, `0.50`.
  public var description: String {
    // Dividing 128 bits costs ten times what dividing 64 does, and amounts need no more.
    let digits = UInt64(exactly: coefficient.magnitude).map { String($0) } ?? String(coefficient.magnitude)
    let sign = coefficient < 0 ? "-" : ""
    if exponent >= 0 {
      return coefficient == 0 ? "0" : sign + digits + String(repeating: "0", count: exponent)
    }
    let places = -exponent
    let missing = places + 1 - digits.utf8.count
    let padded = missing > 0 ? String(repeating: "0", count: missing) + digits : digits
    let split = padded.utf8.index(padded.endIndex, offsetBy: -places)
    return sign + padded[..<split] + "." + padded[split...]
  }
}
