internal import KemuText

/// The extent of a JSON numeral in a text, by the grammar of RFC 8259, section 6.
struct NumeralScan {
  /// The offset behind the last byte of the numeral.
  private(set) var end: Int
  private var powerDigits = 0

  /// A power of ten of at most 17 digits: sums of powers and digit counts cannot overflow `Int`.
  var isWithinBounds: Bool { powerDigits <= 17 }

  /// - Returns: `nil` where no numeral starts at `start`; what follows the numeral is not looked at.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) {
    end = start
    if at(bytes, "-") { end += 1 }
    if at(bytes, "0") {
      end += 1
    } else if digits(bytes) == 0 {
      return nil
    }
    if at(bytes, ".") {
      end += 1
      guard digits(bytes) > 0 else { return nil }
    }
    if at(bytes, "e") || at(bytes, "E") {
      end += 1
      if at(bytes, "+") || at(bytes, "-") { end += 1 }
      let first = end
      while at(bytes, "0") { end += 1 }
      powerDigits = digits(bytes)
      guard end > first else { return nil }
    }
  }

  private func at(_ bytes: UnsafeBufferPointer<UInt8>, _ character: Unicode.Scalar) -> Bool {
    end < bytes.count && bytes[end] == UInt8(ascii: character)
  }

  private mutating func digits(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let first = end
    while end < bytes.count, bytes[end].isASCIIDigit { end += 1 }
    return end - first
  }
}
