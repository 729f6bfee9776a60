import KemuModel

extension Numeral {
  /// The numeral at an offset whose digits were torn apart by a space or a line end: `402. 04 万元`, `共计117⏎0.00万`.
  ///
  /// In running text the parts are joined only where the whole has a unit after it and does not begin a line: there a list
  /// marker (`1. 2019年…`) or a column of numbers stands more often than a torn numeral.
  init?(tornIn text: ByteText, at offset: Int, first: Numeral) {
    guard first.isPlain, !text.isAtLineStart(offset), first.value != nil else { return nil }
    guard let joined = Numeral(tornFractionIn: text, at: offset) ?? Numeral(wrappedIn: text, at: offset, first: first),
      text.startsMeasure(at: text.skippingBlanks(from: joined.end))
    else { return nil }
    self = joined
  }

  /// A numeral with blanks, or a line end, after its decimal point: `402. 04`.
  init?(tornFractionIn text: ByteText, at offset: Int) {
    var digits = DigitRun()
    var position = digits.read(text, from: offset)
    guard position > offset else { return nil }
    while let next = digits.readGroup(text, at: position) { position = next }
    let whole = digits.count
    guard let width = text.pointWidth(at: position) else { return nil }
    let point = position + width
    let next = text.skippingLineEnd(from: point) ?? text.skippingBlanks(from: point)
    guard next > point else { return nil }
    let end = digits.read(text, from: next)
    guard end > next, text[end] != UInt8(ascii: ".") else { return nil }
    self.init(value: digits.value(fractionDigits: digits.count - whole), end: end, integerDigits: whole)
  }

  /// A numeral wrapped between two digits, the second part with a fraction.
  private init?(wrappedIn text: ByteText, at offset: Int, first: Numeral) {
    guard text[first.end] == UInt8(ascii: "\n"), let rest = Numeral(in: text, at: first.end + 1), !rest.isPlain,
      let value = rest.value, value.fractionDigits > 0
    else { return nil }
    var digits = DigitRun()
    _ = digits.read(text, from: offset)
    guard digits.count + rest.integerDigits <= 12, let head = digits.value(fractionDigits: -rest.integerDigits),
      let sum = head.adding(value)
    else { return nil }
    self.init(value: sum, end: rest.end, integerDigits: digits.count + rest.integerDigits)
  }

  private init(value: ExactDecimal?, end: Int, integerDigits: Int) {
    self.value = value
    self.end = end
    self.integerDigits = integerDigits
    isPlain = false
  }
}

extension ByteText {
  /// Whether a scale, 元 or a percent sign stands at an offset.
  fileprivate func startsMeasure(at index: Int) -> Bool {
    NumeralCharacter(scalar(at: index)).role == .scale || matches("元", at: index) || matches("千元", at: index)
      || PercentageRecognizer.unitFollows(at: index, in: self)
  }
}
