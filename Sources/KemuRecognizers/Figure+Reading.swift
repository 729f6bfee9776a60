import KemuModel

extension Figure {
  /// Reads the figure whose numeral starts at an offset; a sign and a leading point before it are taken in.
  static func read(in text: ByteText, at offset: Int) -> FigureReading {
    guard !text.isTornTail(at: offset), !text.isSpacedTail(at: offset), var figure = unsigned(in: text, at: offset) else {
      return .nothing(
        until: Numeral(in: text, at: offset)?.end ?? ChineseDigits.read(in: text, at: offset)?.end
          ?? offset + text.width(at: offset))
    }
    if let mixed = withFraction(figure, in: text) { figure = mixed }
    if figure.form != .loneUnit, let sign = text.signStart(before: figure.start) {
      figure.start = sign
      figure.bounds = Bounds(-figure.bounds.high, -figure.bounds.low)
      if figure.isPlain { figure.form = .digits }
    }
    return .figure(figure)
  }

  /// A whole number or a decimal, without a sign.
  static func unsigned(in text: ByteText, at offset: Int) -> Figure? {
    if let numeral = Numeral(in: text, at: offset) {
      return read(Numeral(tornIn: text, at: offset, first: numeral) ?? numeral, in: text, at: offset)
    }
    if let direct = ChineseDigits.read(in: text, at: offset) { return read(direct, in: text, at: offset) }
    guard let chinese = ChineseNumeral(in: text, at: offset) else { return nil }
    var form = Form.chinese
    if chinese.parts == 1 {
      let character = NumeralCharacter(text.scalar(at: offset))
      if character.role == .digit { form = .loneDigit }
      if character.role == .unit, character.value > 1 || character.isCapital { form = .loneUnit }
    }
    return Figure(start: offset, chinese, in: text, form: form)
  }

  private static func read(_ numeral: Numeral, in text: ByteText, at offset: Int) -> Figure? {
    guard var value = numeral.value else { return nil }
    let point = numeral.isPlain ? leadingPoint(in: text, before: offset) : nil
    if point != nil { value = value.scaled(byPowerOfTen: -numeral.integerDigits) }
    let start = point ?? offset
    if let suffix = NumeralSuffix(in: text, at: numeral.end, hasFraction: value.fractionDigits > 0) {
      return Figure(
        start: start, end: suffix.end, numeralEnd: numeral.end, bounds: Bounds(value.scaled(byPowerOfTen: suffix.power)),
        lastPower: suffix.power, form: .digits)
    }
    if point == nil, ChineseNumeral.mayFollow(numeral.end, in: text),
      let scaled = ChineseNumeral(in: text, at: offset, numeral: numeral), scaled.parts > 1
    {
      return Figure(start: offset, scaled, in: text, form: .digits)
    }
    return Figure(
      start: start, end: numeral.end, numeralEnd: numeral.end, bounds: Bounds(value),
      form: numeral.isPlain && point == nil ? .plain(digits: numeral.integerDigits) : .digits)
  }

  private static func read(_ direct: ChineseDigits.Reading, in text: ByteText, at offset: Int) -> Figure? {
    guard var value = direct.value else { return nil }
    var end = direct.end
    if let fraction = ChineseDigits.fraction(in: text, at: end), let sum = fraction.added(to: value) {
      value = sum
      end = fraction.end
    }
    return Figure(start: offset, end: end, numeralEnd: end, bounds: Bounds(value), form: .chinese)
  }

  private init(start: Int, _ chinese: ChineseNumeral, in text: ByteText, form: Form) {
    var numeralEnd = text.skippingBlanks(before: chinese.scaleStart ?? chinese.end)
    if chinese.scaleStart != nil, Approximation.isMore(text.scalar(before: numeralEnd)) {
      numeralEnd = text.skippingBlanks(before: numeralEnd - 3)
    }
    self.init(
      start: start, end: chinese.end, numeralEnd: max(start, numeralEnd), bounds: chinese.bounds,
      isApproximate: chinese.isApproximate, lastPower: chinese.lastPower, form: form)
  }

  /// `.5`: a point that follows neither a digit nor another point.
  private static func leadingPoint(in text: ByteText, before offset: Int) -> Int? {
    guard text[offset - 1] == UInt8(ascii: "."), !text.digitEnds(at: offset - 1) else { return nil }
    let before = text.scalar(before: offset - 1)
    let isWord = before > 0x7F || before == 0x2E || UInt8(before).isLetter
    return isWord && before != 0x8D1F && before != 0x8CA0 ? nil : offset - 1
  }
}

/// `k`, `w`, `M`, `G` and powers of ten after ASCII digits.
struct NumeralSuffix {
  var power: Int
  var end: Int

  /// - Parameter hasFraction: `5G` names a network and `2.5G` a number.
  init?(in text: ByteText, at index: Int, hasFraction: Bool) {
    let position = text.skippingBlanks(from: index)
    guard position - index <= 1 else { return nil }
    switch text[position] {
    case UInt8(ascii: "k"): power = 3
    case UInt8(ascii: "w"), UInt8(ascii: "W"): power = 4
    case UInt8(ascii: "M"): power = 6
    case UInt8(ascii: "G") where hasFraction: power = 9
    case UInt8(ascii: "e") where position == index:
      guard let exponent = Numeral(in: text, at: index + 1), exponent.isPlain, exponent.integerDigits <= 2,
        let value = exponent.value?.integer
      else { return nil }
      power = value
      end = exponent.end
      guard !text[end].isLetter else { return nil }
      return
    default: return nil
    }
    end = position + 1
    guard !text[end].isLetter, text.digit(at: end) == nil else { return nil }
  }
}

extension UInt8 {
  var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }
}
