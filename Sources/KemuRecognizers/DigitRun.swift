import KemuModel

/// Digits as they are read, ASCII or full-width, with the integer they make.
struct DigitRun {
  private(set) var count = 0
  private(set) var startsWithZero = false
  private var small: UInt64 = 0
  private var large: Int128 = 0
  private var overflows = false

  /// Takes in one digit.
  mutating func append(_ digit: Int) {
    if count == 0 { startsWithZero = digit == 0 }
    count += 1
    if count <= 18 {  // as many digits as UInt64 always holds
      small = small * 10 + UInt64(digit)
      return
    }
    if count == 19 { large = Int128(small) }
    guard count <= ExactDecimal.maximumDigits else {
      overflows = true
      return
    }
    large = large * 10 + Int128(digit)
  }

  /// Takes in all digits from an offset on, and returns the offset after them.
  mutating func read(_ text: ByteText, from offset: Int) -> Int {
    var position = offset
    while let (digit, width) = text.digit(at: position) {
      append(digit)
      position += width
    }
    return position
  }

  /// Takes in a comma and the three digits after it, if they group; returns the offset after them.
  ///
  /// - Parameter isListed: a full-width comma already parts this number from one before it, and joins no more.
  mutating func readGroup(_ text: ByteText, at offset: Int, isListed: Bool = false) -> Int? {
    let isWide = text.scalar(at: offset) == 0xFF0C
    guard !(isWide && isListed) else { return nil }
    guard isWide || text[offset] == UInt8(ascii: ",") else { return nil }
    var group = self
    let first = offset + (isWide ? 3 : 1)
    let next = group.read(text, from: first)
    guard group.count - count == 3 else { return nil }
    if isWide {
      let goesOn = text[next] == UInt8(ascii: ",") || text.scalar(at: next) == 0xFF0C
      guard !(goesOn && text.digit(at: next + text.width(at: next)) != nil) else { return nil }
    }
    self = group
    return next
  }

  func value(fractionDigits: Int) -> ExactDecimal? {
    guard !overflows else { return nil }
    return ExactDecimal(coefficient: count <= 18 ? Int128(small) : large, exponent: -fractionDigits)
  }
}

extension ByteText {
  /// The digit at an offset and its length in bytes.
  @inline(__always)
  func digit(at index: Int) -> (digit: Int, width: Int)? {
    let byte = self[index]
    if byte &- 0x30 < 10 { return (Int(byte &- 0x30), 1) }
    guard byte == 0xEF, self[index + 1] == 0xBC else { return nil }
    let last = self[index + 2]
    return last &- 0x90 < 10 ? (Int(last &- 0x90), 3) : nil
  }
}
