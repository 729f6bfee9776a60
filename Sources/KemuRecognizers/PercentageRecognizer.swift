import KemuModel

/// Shares and rates in percent points: `47.51%`, 百分之五, 3成, `0.6个百分点` (unit `pp`), `2‰` (0.2).
///
/// A factor of a formula (`×100%`) states no share.
struct PercentageRecognizer: Recognizer, UnitGrammar {
  func mention(of figure: Figure, in text: ByteText) -> Mention? {
    guard figure.form != .fraction, !text.isFactor(at: figure.start) else { return nil }
    guard let share = measured(figure, in: text) else { return nil }
    var start = figure.start
    var isApproximate = share.isApproximate
    if let rough = Approximation.start(before: start, in: text) {
      start = rough
      isApproximate = true
    }
    return Mention(
      kind: .percentage, span: TextSpan(start, share.end), numeral: share.numeral, value: share.low,
      upperValue: share.high, unit: share.unit.name, isApproximate: isApproximate)
  }

  func unit(after figure: Figure, in text: ByteText) -> UnitReading? {
    var position = text.start(behind: figure)
    var isApproximate = false
    if Approximation.isMore(text.scalar(at: position)) {
      position = text.skippingBlanks(from: position + 3)
      isApproximate = true
    }
    guard
      var unit = Self.sign(at: position, in: text) ?? Self.points(at: position, in: text)
        ?? Self.tenths(of: figure, at: position, in: text) ?? Self.discount(on: figure, at: position, in: text)
    else { return nil }
    unit.isApproximate = isApproximate
    if let rough = Approximation.end(after: unit.end, in: text) {
      unit.end = rough
      unit.isApproximate = true
    }
    return unit
  }

  static func unitFollows(at index: Int, in text: ByteText) -> Bool {
    sign(at: index, in: text) != nil || points(at: index, in: text) != nil || text.matches("分之", at: index)
  }

  static func signFollows(at index: Int, in text: ByteText) -> Bool {
    sign(at: index, in: text) != nil
  }

  private static func sign(at index: Int, in text: ByteText) -> UnitReading? {
    switch text.scalar(at: index) {
    case 0x25: UnitReading(end: index + 1, name: "%")
    case 0xFF05: UnitReading(end: index + 3, name: "%")
    case 0x2030: UnitReading(end: index + 3, name: "‰", power: -1)
    default: nil
    }
  }

  private static func points(at index: Int, in text: ByteText) -> UnitReading? {
    var position = index
    if text.matches("个", at: position) || text.matches("個", at: position) {
      position = text.skippingBlanks(from: position + 3)
    }
    for character in ["百", "分"] as [StaticString] {
      guard text.matches(character, at: position) else { return nil }
      position = text.skippingBlanks(from: position + 3)
    }
    guard text.matches("点", at: position) || text.matches("點", at: position) else { return nil }
    return UnitReading(end: position + 3, name: "pp")
  }

  /// 七成, 七成六, 三成半
  private static func tenths(of figure: Figure, at index: Int, in text: ByteText) -> UnitReading? {
    guard text.matches("成", at: index), !startsOtherWord(at: index, in: text), figure.form != .chinese || !figure.hasScale
    else { return nil }
    var unit = UnitReading(end: index + 3, name: "%", power: 1)
    let next = text.skippingBlanks(from: unit.end)
    let character = NumeralCharacter(text.scalar(at: next))
    if character.role == .digit || character.role == .half, NumeralCharacter(text.scalar(at: next + 3)).role == .none {
      unit.addition = ExactDecimal(character.value)
      unit.end = next + text.width(at: next)
    }
    return unit
  }

  /// 九折 is 90, 五五折 is 55; nothing is sold at ten tenths.
  private static func discount(on figure: Figure, at index: Int, in text: ByteText) -> UnitReading? {
    guard text.matches("折", at: index), !startsOtherWord(at: index, in: text), !figure.bounds.low.isZero else { return nil }
    let ten = ExactDecimal(10)
    if figure.bounds.low < ten { return UnitReading(end: index + 3, name: "%", power: 1) }
    guard figure.bounds.low > ten, figure.bounds.low < ExactDecimal(100) else { return nil }
    return UnitReading(end: index + 3, name: "%")
  }

  /// Whether 成 or 折 at an offset begins a word: 成立, 折旧.
  static func startsOtherWord(at index: Int, in text: ByteText) -> Bool {
    notShares.contains(text, at: index)
  }

  private static let notShares = PhraseTable(
    """
    成员 成立 成本 成果 成功 成绩 成效 成为 成交 成都 成年 成人 成分 成长 成份 成品 成语 成熟 成型 成套 成就 成了 成网 成片 \
    成批 成团 成家 成员国 折合 折旧 折算 折叠 折线 折页 折射 折价 折腾 折扣 成品油
    """)
}

extension ByteText {
  /// Whether a multiplication sign stands before `index`.
  func isFactor(at index: Int) -> Bool {
    switch scalar(before: skippingBlanks(before: index)) {
    case 0xD7, 0x2A, 0xFF0A, 0x2715, 0x58, 0x78: true
    default: false
    }
  }
}
