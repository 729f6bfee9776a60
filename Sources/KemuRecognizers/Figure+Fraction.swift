import KemuModel

extension Figure {
  /// Significant digits of a fraction that no decimal states exactly (三分之一).
  private static let fractionDigits = 15

  /// The fraction that begins with a figure: 三分之二, 一又二分之一, 16/5, 1 4/3.
  static func withFraction(_ first: Figure, in text: ByteText) -> Figure? {
    if first.isPlain { return slashed(first, in: text) ?? spelled(first, in: text) }
    return first.form == .loneUnit || first.hasScale && first.form == .digits
      ? nil : half(first, in: text) ?? spelled(first, in: text)
  }

  /// 一半
  private static func half(_ first: Figure, in text: ByteText) -> Figure? {
    guard first.form == .loneDigit, first.bounds.low == ExactDecimal(1), text.matches("半", at: first.end) else { return nil }
    return Figure(fraction: ExactDecimal(coefficient: 5, exponent: -1), from: first.start, to: first.end + 3)
  }

  private static func spelled(_ first: Figure, in text: ByteText) -> Figure? {
    if let both = quotient(of: first, in: text) { return both }
    let and = text.skippingBlanks(from: first.end)
    guard text.matches("又", at: and), let second = unsigned(in: text, at: text.skippingBlanks(from: and + 3)),
      let part = quotient(of: second, in: text), let sum = first.bounds.low.adding(part.bounds.low)
    else { return nil }
    return Figure(fraction: rounded(sum), from: first.start, to: part.end)
  }

  private static func quotient(of denominator: Figure, in text: ByteText) -> Figure? {
    var position = text.skippingBlanks(from: denominator.end)
    guard text.matches("分", at: position), denominator.form != .loneUnit else { return nil }
    position = text.skippingBlanks(from: position + 3)
    guard text.matches("之", at: position) else { return nil }
    position = text.skippingBlanks(from: position + 3)
    let isNegative = text.matches("负", at: position) || text.matches("負", at: position)
    if isNegative { position += 3 }
    guard let numerator = unsigned(in: text, at: position),
      let value = divided(numerator.bounds.low, by: denominator.bounds.low)
    else { return nil }
    return Figure(fraction: isNegative ? -value : value, from: denominator.start, to: numerator.end)
  }

  private static func slashed(_ first: Figure, in text: ByteText) -> Figure? {
    if let both = slashQuotient(of: first, in: text) { return both }
    guard text[first.end] == UInt8(ascii: " "), let second = unsigned(in: text, at: first.end + 1), second.isPlain,
      let part = slashQuotient(of: second, in: text), let sum = first.bounds.low.adding(part.bounds.low)
    else { return nil }
    return Figure(fraction: rounded(sum), from: first.start, to: part.end)
  }

  private static func slashQuotient(of numerator: Figure, in text: ByteText) -> Figure? {
    guard numerator.isPlain, text[numerator.end] == UInt8(ascii: "/"), text[numerator.start - 1] != UInt8(ascii: "/"),
      let denominator = unsigned(in: text, at: numerator.end + 1), denominator.isPlain,
      text[denominator.end] != UInt8(ascii: "/"), let value = divided(numerator.bounds.low, by: denominator.bounds.low)
    else { return nil }
    return Figure(fraction: value, from: numerator.start, to: denominator.end)
  }

  private init(fraction value: ExactDecimal, from start: Int, to end: Int) {
    self.init(start: start, end: end, numeralEnd: end, bounds: Bounds(value), form: .fraction)
  }

  /// Exact where a decimal states it, else to 15 significant digits.
  private static func divided(_ numerator: ExactDecimal, by denominator: ExactDecimal) -> ExactDecimal? {
    guard !denominator.isZero else { return nil }
    let places =
      fractionDigits + min(9, "\(denominator.normalized.coefficient)".utf8.count + max(0, denominator.normalized.exponent))
    return numerator.divided(by: denominator, places: places).map(rounded)
  }

  private static func rounded(_ value: ExactDecimal) -> ExactDecimal {
    var plain = value.normalized
    while plain.coefficient.magnitude >= 1_000_000_000_000_000 {
      var quotient = plain.coefficient / 10
      if (plain.coefficient % 10).magnitude >= 5, plain.coefficient.magnitude < 10_000_000_000_000_000 {
        quotient += plain.coefficient.signum()
      }
      plain = ExactDecimal(coefficient: quotient, exponent: plain.exponent + 1)
    }
    return plain.normalized
  }
}
