import KemuModel

/// Chinese digits written one after another: 二〇一九, 一七二零点五, and the digits after 点.
enum ChineseDigits {
  struct Reading {
    var value: ExactDecimal?
    var end: Int
    var count: Int

    /// The number whose fraction digits these are.
    func added(to whole: ExactDecimal) -> ExactDecimal? {
      value?.scaled(byPowerOfTen: -count).adding(whole)
    }
  }

  /// Two or more digits without a unit.
  static func read(in text: ByteText, at start: Int) -> Reading? {
    let reading = digits(in: text, at: start, blanks: false)
    guard reading.count >= 2, !NumeralCharacter.isCounting(text.scalar(at: start)) else { return nil }
    let next = NumeralCharacter(text.scalar(at: text.skippingBlanks(from: reading.end)))
    // 三五百 and 两三万 are numerals with a unit; longer runs are digits whatever follows.
    return reading.count == 2 && (next.role == .unit || next.role == .scale) ? nil : reading
  }

  /// 点 and what follows, if at least one digit does.
  static func fraction(in text: ByteText, at index: Int) -> Reading? {
    let position = text.skippingBlanks(from: index)
    let scalar = text.scalar(at: position)
    guard scalar == 0x70B9 || scalar == 0x9EDE else { return nil }
    let reading = digits(in: text, at: text.skippingBlanks(from: position + 3), blanks: true)
    return reading.count > 0 ? reading : nil
  }

  private static func digits(in text: ByteText, at start: Int, blanks: Bool) -> Reading {
    var run = DigitRun()
    var end = start
    var position = start
    while case let scalar = text.scalar(at: position), case let character = NumeralCharacter(scalar),
      character.role == .digit, !NumeralCharacter.isCounting(scalar)
    {
      run.append(character.value)
      end = position + text.width(at: position)
      position = blanks ? text.skippingBlanks(from: end) : end
    }
    return Reading(value: run.value(fractionDigits: 0), end: end, count: run.count)
  }
}
