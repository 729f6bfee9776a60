import KemuModel

extension Numeral {
  /// The numeral at an offset whose digits were torn apart by a space or a line end, or grouped by spaces:
  /// `402. 04 万元`, `共计117⏎0.00万`, `402.0⏎4万元`, `1 200.50万元`.
  ///
  /// In running text the parts are joined only where the whole has a unit after it and does not begin a line: there a list
  /// marker (`1. 2019年…`) or a column of numbers stands more often than a torn numeral.
  init?(tornIn text: ByteText, at offset: Int, first: Numeral) {
    guard !text.isAtLineStart(offset), first.value != nil else { return nil }
    guard
      let joined = (first.isPlain ? Numeral(tornFractionIn: text, at: offset) : nil)
        ?? Numeral(wrappedIn: text, at: offset, first: first)
        ?? Numeral(wrappedBeforePointIn: text, at: offset, first: first)
        ?? Numeral(groupedIn: text, at: offset, first: first),
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

  /// A numeral wrapped before its decimal point: `2,100⏎.00万元`.
  private init?(wrappedBeforePointIn text: ByteText, at offset: Int, first: Numeral) {
    guard let whole = first.value, whole.fractionDigits == 0, let point = text.skippingLineEnd(from: first.end),
      point > first.end, let width = text.pointWidth(at: point)
    else { return nil }
    var digits = DigitRun()
    let end = digits.read(text, from: point + width)
    guard digits.count > 0, first.integerDigits + digits.count <= 18,
      let fraction = digits.value(fractionDigits: digits.count), let sum = whole.adding(fraction)
    else { return nil }
    self.init(value: sum, end: end, integerDigits: first.integerDigits)
  }

  /// A numeral wrapped between two digits, of whose parts one at most has a fraction.
  private init?(wrappedIn text: ByteText, at offset: Int, first: Numeral) {
    guard text[first.end] == UInt8(ascii: "\n"), let rest = Numeral(in: text, at: first.end + 1), let head = first.value,
      let tail = rest.value, rest.isPlain || first.isPlain && tail.fractionDigits > 0
    else { return nil }
    let places = head.fractionDigits
    guard first.integerDigits + rest.integerDigits + places <= 12,
      let sum = head.scaled(byPowerOfTen: places == 0 ? rest.integerDigits : 0)
        .adding(places == 0 ? tail : tail.scaled(byPowerOfTen: -places - rest.integerDigits))
    else { return nil }
    let integerDigits = first.integerDigits + (places == 0 ? rest.integerDigits : 0)
    self.init(value: sum, end: rest.end, integerDigits: integerDigits)
  }

  /// A numeral whose digits a single space parts into threes.
  private init?(groupedIn text: ByteText, at offset: Int, first: Numeral) {
    guard first.isPlain, first.integerDigits <= 3, !text.isLabel(before: offset) else { return nil }
    var joined = first
    while let width = text.singleBlank(at: joined.end), let group = Numeral(in: text, at: joined.end + width),
      group.integerDigits == 3, joined.integerDigits <= 9, let head = joined.value, head.fractionDigits == 0,
      let tail = group.value, let sum = head.scaled(byPowerOfTen: 3).adding(tail)
    {
      joined = Numeral(value: sum, end: group.end, integerDigits: joined.integerDigits + 3)
    }
    guard joined.end > first.end else { return nil }
    self = joined
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

  /// Whether the digits at an offset go on with a numeral that the line before ends with: `1,234,⏎567元`. Alone they are
  /// none.
  func isTornTail(at offset: Int) -> Bool {
    guard self[offset - 1] == UInt8(ascii: "\n") else { return false }
    let end = self[offset - 2] == UInt8(ascii: ",") || self[offset - 2] == UInt8(ascii: ".") ? offset - 2 : offset - 1
    return digitEnds(at: end)
  }

  /// Whether the digits at an offset follow a short whole number and one space: what is no group of that numeral may be
  /// torn off it.
  func isSpacedTail(at offset: Int) -> Bool {
    guard digit(at: offset) != nil, let blank = self.offset(before: offset), singleBlank(at: blank) == offset - blank,
      digitEnds(at: blank)
    else { return false }
    var start = blank
    while blank - start <= 3, digitEnds(at: start), let previous = self.offset(before: start) { start = previous }
    return blank - start <= 3 && self[start - 1] != UInt8(ascii: ".") && !isLabel(before: start)
  }

  /// Whether a number at an offset is that of a table or an annex: 表1 200万元 is no 1200.
  fileprivate func isLabel(before offset: Int) -> Bool {
    "表图第件号".unicodeScalars.contains { $0.value == scalar(before: offset) }
  }

  /// The length of the blank at an offset that no other follows.
  fileprivate func singleBlank(at offset: Int) -> Int? {
    let end = skippingBlanks(from: offset)
    return end > offset && self.offset(before: end) == offset ? end - offset : nil
  }
}
