extension [UInt8] {
  /// Appends the inside of a JSON string: `"`, `\` and control characters escaped, all else as it is.
  mutating func append(escaping text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for index in text.indices {
      let byte = text[index]
      guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else { continue }
      append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
      append(escaped: byte)
      start = index + 1
    }
    append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
  }

  private mutating func append(escaped byte: UInt8) {
    append(UInt8(ascii: "\\"))
    switch byte {
    case 0x08: append(UInt8(ascii: "b"))
    case 0x09: append(UInt8(ascii: "t"))
    case 0x0A: append(UInt8(ascii: "n"))
    case 0x0C: append(UInt8(ascii: "f"))
    case 0x0D: append(UInt8(ascii: "r"))
    case 0..<0x20:
      append(contentsOf: "u00".utf8)
      append(byte < 0x10 ? UInt8(ascii: "0") : UInt8(ascii: "1"))
      let low = byte & 0x0F
      append(low < 10 ? low + UInt8(ascii: "0") : low - 10 + UInt8(ascii: "a"))
    default: append(byte)
    }
  }

  /// Appends an integer's digits with a decimal point before the last `fractionDigits` (at most 18): `5`, 2 → `0.05`.
  mutating func append(decimalDigitsOf magnitude: UInt, negative: Bool, fractionDigits: Int) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 24) { digits in
      var rest = magnitude
      var start = digits.count
      var written = 0
      repeat {
        let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
        start -= 1
        digits[start] = UInt8(truncatingIfNeeded: digit) + UInt8(ascii: "0")
        rest = quotient
        written += 1
        if written == fractionDigits {
          start -= 1
          digits[start] = UInt8(ascii: ".")
        }
      } while rest > 0 || written <= fractionDigits
      if negative {
        start -= 1
        digits[start] = UInt8(ascii: "-")
      }
      append(contentsOf: UnsafeBufferPointer(rebasing: digits[start...]))
    }
  }
}
