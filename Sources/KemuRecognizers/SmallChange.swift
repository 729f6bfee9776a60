import KemuModel

/// 角 and 分 after 元: 五元三角, 三块零四, 一百二十三元1角1分.
struct SmallChange {
  var value = ExactDecimal.zero
  var end: Int

  private static let tenths = PhraseTable("角 毛 毫")
  private static let hundredths = PhraseTable("分钱 分錢 分")

  init?(in text: ByteText, after unit: Currency) {
    end = unit.end
    var isTenth = unit.power == 0
    if isTenth, let digit = Self.digit(in: text, at: end), let name = Self.tenths.match(text, at: digit.end) {
      take(digit.value, -1, to: name.end)
    }
    isTenth = unit.power == 0 && end == unit.end
    let hasZero = text.matches("零", at: end)
    guard let digit = Self.digit(in: text, at: hasZero ? end + 3 : end) else {
      if end == unit.end { return nil }
      return
    }
    if let name = Self.hundredths.match(text, at: digit.end) {
      take(digit.value, -2, to: name.end)
    } else if unit.isSpoken, digit.end - end >= 3, NumeralCharacter(text.scalar(at: digit.end)).role == .none {
      take(digit.value, isTenth && !hasZero ? -1 : -2, to: digit.end)
    } else if end == unit.end {
      return nil
    }
  }

  private mutating func take(_ digit: Int, _ power: Int, to next: Int) {
    let part = ExactDecimal(coefficient: Int128(digit), exponent: power)
    value = value.adding(part) ?? value
    end = next
  }

  private static func digit(in text: ByteText, at index: Int) -> (value: Int, end: Int)? {
    if let (digit, width) = text.digit(at: index) { return (digit, index + width) }
    let character = NumeralCharacter(text.scalar(at: index))
    return character.role == .digit ? (character.value, index + text.width(at: index)) : nil
  }
}
