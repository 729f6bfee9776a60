public import KemuModel

/// A numeral in ASCII or full-width digits: `971.51`, `1,029.15`, `４，５６５`.
///
/// Groups are joined where every comma parts exactly three digits. A full-width comma is more often punctuation: it joins
/// only when exactly three digits follow and the numeral then ends or goes on with a decimal point. A numeral with two
/// points (`2.2.1`) is none; its parts are read one by one.
public struct Numeral: Sendable {
  /// `nil` where the digits are more than ``ExactDecimal`` holds; the numeral has its end all the same.
  var value: ExactDecimal?
  var end: Int
  /// Digits only: no separator, no fraction.
  var isPlain: Bool
  /// The digits before the decimal point.
  var integerDigits: Int

  /// Reads the numeral that starts at an offset, without a sign.
  ///
  /// - Returns: its value and the offset after it; `nil` where no digit stands at `offset`, and for more than 38 digits.
  public static func scan(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> (value: ExactDecimal, end: Int)? {
    guard let numeral = Numeral(in: ByteText(bytes, 0..<bytes.count), at: offset), let value = numeral.value else {
      return nil
    }
    return (value, numeral.end)
  }

  /// The same from an array.
  public static func scan(_ bytes: [UInt8], at offset: Int) -> (value: ExactDecimal, end: Int)? {
    bytes.withUnsafeBufferPointer { scan($0, at: offset) }
  }

  init?(in text: ByteText, at offset: Int) {
    var digits = DigitRun()
    var position = digits.read(text, from: offset)
    guard position > offset else { return nil }
    var isPlain = true
    if digits.count <= 3, !digits.startsWithZero {
      while let next = digits.readGroup(text, at: position, isListed: text.isListed(offset)) {
        position = next
        isPlain = false
      }
    }
    integerDigits = digits.count
    if !text.isPart(ofDottedNumber: offset), let point = text.pointWidth(at: position),
      text.digit(at: position + point) != nil
    {
      var fraction = digits
      let next = fraction.read(text, from: position + point)
      if !text.continuesDotted(at: next) {
        value = fraction.value(fractionDigits: fraction.count - integerDigits)
        end = next
        self.isPlain = false
        return
      }
    }
    value = digits.value(fractionDigits: 0)
    end = position
    self.isPlain = isPlain
  }
}

extension ByteText {
  /// Whether the digits at `offset` follow a point that follows a digit: a later part of `2.2.1`.
  fileprivate func isPart(ofDottedNumber offset: Int) -> Bool {
    self[offset - 1] == UInt8(ascii: ".") && digitEnds(at: offset - 1)
  }

  /// Whether a full-width comma that follows a digit stands before `offset`.
  fileprivate func isListed(_ offset: Int) -> Bool {
    matches("，", before: offset) && digitEnds(at: offset - 3)
  }

  /// Whether a second point with a digit stands at `offset`.
  fileprivate func continuesDotted(at offset: Int) -> Bool {
    self[offset] == UInt8(ascii: ".") && digit(at: offset + 1) != nil
  }

  func digitEnds(at offset: Int) -> Bool {
    (0x30...0x39).contains(self[offset - 1]) || (0xFF10...0xFF19).contains(scalar(before: offset))
  }

  func pointWidth(at offset: Int) -> Int? {
    if self[offset] == UInt8(ascii: ".") { return 1 }
    return scalar(at: offset) == 0xFF0E ? 3 : nil
  }
}
