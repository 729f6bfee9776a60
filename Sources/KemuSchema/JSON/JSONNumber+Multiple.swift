extension JSONNumber {
  /// Whether this is a whole multiple of `divisor`, exactly, for numerals of any length. Nothing is a multiple of zero.
  ///
  /// Work: the digits of this number times the 32-bit words of the divisor's digits; powers of ten cost nothing,
  /// because a power beyond the divisor's bit length adds no factor 2 or 5 that could still matter.
  public func isMultiple(of divisor: JSONNumber) -> Bool {
    let (value, unit) = (SignificantDigits(self), SignificantDigits(divisor))
    guard !unit.isZero else { return false }
    guard !value.isZero else { return true }
    // A coefficient without trailing zeros is not divisible by ten, so a divisor of a larger power never divides it.
    guard value.exponent >= unit.exponent else { return false }
    var remainder = Remainder(modulus: unit.digits)
    for digit in value.digits { remainder.append(digit) }
    for _ in 0..<min(value.exponent - unit.exponent, remainder.modulusBits) { remainder.append(0) }
    return remainder.isZero
  }
}

/// The remainder of a decimal numeral that arrives digit by digit.
private struct Remainder {
  /// Little-endian 32-bit words; the remainder has room for ten times the modulus.
  private let modulus: [UInt32]
  private var words: [UInt32]

  var modulusBits: Int { modulus.count * 32 }
  var isZero: Bool { words.allSatisfy { $0 == 0 } }

  init(modulus digits: [UInt8]) {
    var words: [UInt32] = [0]
    for digit in digits {
      let carry = Self.appendDigit(digit, to: &words)
      if carry > 0 { words.append(carry) }
    }
    words.append(0)
    modulus = words
    self.words = Array(repeating: 0, count: words.count)
  }

  mutating func append(_ digit: UInt8) {
    _ = Self.appendDigit(digit, to: &words)
    while !Self.isLess(words, modulus) { subtractModulus() }  // at most nine times
  }

  /// `words` × 10 + `digit`; returns what overflows.
  private static func appendDigit(_ digit: UInt8, to words: inout [UInt32]) -> UInt32 {
    var carry = UInt64(digit)
    for index in words.indices {
      let sum = UInt64(words[index]) * 10 + carry
      words[index] = UInt32(truncatingIfNeeded: sum)
      carry = sum >> 32
    }
    return UInt32(truncatingIfNeeded: carry)
  }

  private static func isLess(_ left: [UInt32], _ right: [UInt32]) -> Bool {
    for index in left.indices.reversed() where left[index] != right[index] { return left[index] < right[index] }
    return false
  }

  private mutating func subtractModulus() {
    var borrow = false
    for index in words.indices {
      let (partial, first) = words[index].subtractingReportingOverflow(modulus[index])
      let (difference, second) = partial.subtractingReportingOverflow(borrow ? 1 : 0)
      words[index] = difference
      borrow = first || second
    }
  }
}
