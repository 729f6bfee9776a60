import KemuModel

/// Percentages with their base in front: 百分之五, 千分之一, 百万分之五, 百分三十, and 打对折.
struct SpelledPercentageRecognizer {
  private static let bases: [(word: StaticString, power: Int)] = [
    ("百万", -4), ("百萬", -4), ("百", 0), ("佰", 0), ("千", -1), ("仟", -1), ("万", -2), ("萬", -2),
  ]

  func mention(at offset: Int, in text: ByteText) -> Mention? {
    guard let fraction = fraction(at: offset, in: text) else { return half(at: offset, in: text) }
    return mention(from: offset, fraction.numerator, power: fraction.power, in: text)
  }

  /// The numerator of a fraction whose base stands in front, and the power of ten that makes it a percentage.
  private func fraction(at offset: Int, in text: ByteText) -> (numerator: Figure, power: Int)? {
    for base in Self.bases where text.matches(base.word, at: offset) {
      let end = offset + base.word.utf8CodeUnitCount
      if let numerator = numerator(after: end, in: text, isPercent: base.power == 0) { return (numerator, base.power) }
    }
    return nil
  }

  private func numerator(after index: Int, in text: ByteText, isPercent: Bool) -> Figure? {
    var position = text.skippingBlanks(from: index)
    guard text.matches("分", at: position) else { return nil }
    position = text.skippingBlanks(from: position + 3)
    if text.matches("之", at: position) {
      position = text.skippingBlanks(from: position + 3)
    } else if !isPercent || text.digit(at: position) != nil {
      return nil
    }
    return Figure.unsigned(in: text, at: position)
  }

  private func mention(from offset: Int, _ numerator: Figure, power: Int, in text: ByteText) -> Mention? {
    var bounds = numerator.bounds.scaled(power)
    var end = numerator.end
    if bounds.isSingle, let next = RangeDash.end(after: end, in: text),
      let upper = upperNumerator(at: next, power: power, in: text), numerator.bounds.low < upper.bounds.low
    {
      bounds.high = upper.bounds.scaled(power).low
      end = upper.end
    }
    var start = offset
    if let sign = text.signStart(before: offset) {
      start = sign
      bounds = Bounds(-bounds.high, -bounds.low)
    }
    let rough = Approximation.start(before: start, in: text)
    return Mention(
      kind: .percentage, span: TextSpan(rough ?? start, end), numeral: TextSpan(numerator.start, numerator.end),
      value: bounds.low, upperValue: bounds.isSingle ? nil : bounds.high, unit: "%",
      isApproximate: numerator.isApproximate || rough != nil)
  }

  /// The end of a range that says its base again (百分之五至百分之十) or, as only percentages do, once (百分之五至十).
  private func upperNumerator(at offset: Int, power: Int, in text: ByteText) -> Figure? {
    // The base goes first: its own first character, 百, is a number too.
    if let fraction = fraction(at: offset, in: text) { return fraction.power == power ? fraction.numerator : nil }
    return power == 0 ? Figure.unsigned(in: text, at: offset) : nil
  }

  /// 打对折 is half the price, 半成 half a tenth.
  private func half(at offset: Int, in text: ByteText) -> Mention? {
    let span = TextSpan(offset, offset + 6)
    if text.matches("半成", at: offset), !PercentageRecognizer.startsOtherWord(at: offset + 3, in: text) {
      return Mention(kind: .percentage, span: span, numeral: span, value: ExactDecimal(5), unit: "%")
    }
    guard text.matches("对折", at: offset) || text.matches("對折", at: offset), text.matches("打", before: offset) else {
      return nil
    }
    return Mention(kind: .percentage, span: span, numeral: span, value: ExactDecimal(50), unit: "%")
  }
}
