import KemuModel

/// Money: `971.51万元`, 壹仟玖佰圆整, `￥300`, `1万-5万元`, `971.51万` with its 元 lost.
///
/// The value is in the base unit of the currency that is printed; without one it is yuan. `N万` and `N亿` are money where no
/// measure word follows. 分 counts only after 元 or 角: elsewhere it is a score.
struct AmountRecognizer: Recognizer, UnitGrammar {
  func mention(of figure: Figure, in text: ByteText) -> Mention? {
    guard figure.form != .loneUnit, figure.form != .fraction else { return nil }
    let prefix = Currency.start(before: figure.start, in: text)
    guard let amount = measured(figure, in: text) ?? prefix.flatMap({ _ in bare(figure, in: text) }) else { return nil }
    var start = prefix ?? figure.start
    var isApproximate = amount.isApproximate
    if let rough = Approximation.start(before: start, in: text) {
      start = rough
      isApproximate = true
    }
    return Mention(
      kind: .amount, span: TextSpan(start, amount.end), numeral: amount.numeral, value: amount.low,
      upperValue: amount.high, unit: amount.unit.name, isApproximate: isApproximate)
  }

  /// A figure whose currency stands before it.
  private func bare(_ figure: Figure, in text: ByteText) -> Measured? {
    Measured(figure, UnitReading(end: figure.end, name: Self.scale(of: figure, in: text)))
  }

  func unit(after figure: Figure, in text: ByteText) -> UnitReading? {
    var position = text.skippingBlanks(from: figure.end)
    var isApproximate = false
    if Approximation.isMore(text.scalar(at: position)) {
      position = text.skippingBlanks(from: position + 3)
      isApproximate = true
    }
    guard var unit = currency(after: figure, at: position, in: text) ?? lostCurrency(after: figure, at: position, in: text)
    else { return nil }
    unit.isApproximate = isApproximate
    if let rough = Approximation.end(after: unit.end, in: text) {
      unit.end = rough
      unit.isApproximate = true
    }
    return unit
  }

  private func currency(after figure: Figure, at index: Int, in text: ByteText) -> UnitReading? {
    var position = index
    if figure.hasScale || figure.bounds.low.fractionDigits > 0, let wrapped = text.skippingLineEnd(from: index),
      text.matches("元", at: wrapped)
    {
      position = wrapped
    }
    guard let currency = Currency(in: text, at: position) else { return nil }
    let name = Self.scale(of: figure, in: text) + text.string(position..<currency.end)
    var unit = UnitReading(end: currency.end, name: name, power: currency.power)
    if currency.isYuan, let change = SmallChange(in: text, after: currency) {
      unit.addition = figure.isSigned ? -change.value : change.value
      unit.end = change.end
    }
    unit.end = Currency.closing(in: text, from: unit.end)
    return unit
  }

  private func lostCurrency(after figure: Figure, at index: Int, in text: ByteText) -> UnitReading? {
    guard figure.lastPower >= 4, figure.form == .digits, !text[index].isLetter, text.digit(at: index) == nil,
      !MeasureWord.follows(at: index, in: text), !PercentageRecognizer.unitFollows(at: index, in: text)
    else { return nil }
    return UnitReading(end: figure.end, name: Self.scale(of: figure, in: text))
  }

  private static func scale(of figure: Figure, in text: ByteText) -> String {
    guard figure.hasScale else { return "" }
    // A scale of one character has no blank in it.
    guard figure.end - figure.numeralEnd > 3 else { return text.string(figure.numeralEnd..<figure.end) }
    return String(text.string(figure.numeralEnd..<figure.end).filter { !"  \u{3000}\n\r余餘多".contains($0) })
  }
}
