import KemuModel

/// A numeral in Chinese characters, or in digits with Chinese units: 一千零五, 叁佰余万, 5亿1万4千6百, 1.2亿.
///
/// The grammar: sections of descending units (千 百 十) under descending scales (兆 亿 万); a last digit without 零 before it
/// stands one place below the unit before it (九万四 is 94 000); scales multiply (万亿). Spaces may stand between the parts.
struct ChineseNumeral {
  private(set) var bounds = Bounds.zero
  private(set) var end: Int
  /// 几, 数, 余 or 多 inside: the value is a lower bound.
  private(set) var isApproximate = false
  /// Where the scales begin that close the numeral (`万` in `3千万` counts with its 千).
  private(set) var scaleStart: Int?
  /// The power of ten of the last unit or scale; zero where the numeral ends in a digit.
  private(set) var lastPower = 0
  private(set) var parts = 0

  private let text: ByteText
  private let start: Int
  /// Finished parts, the greater scales first.
  private var groups: [(power: Int, value: Bounds)] = []
  private var section = Bounds.zero
  private var pending: Pending?
  private var unit = 4
  private var afterZero = false
  /// The power of the unit or scale just before; what a last digit stands one place below of.
  private var shorthand = 0
  private var isFraction = false

  private struct Pending {
    var value: Bounds
    /// Written in ASCII digits.
    var isNumeral: Bool
  }

  /// - Parameter numeral: the digits at `start`, if it does not begin with a Chinese character.
  init?(in text: ByteText, at start: Int, numeral: Numeral? = nil) {
    self.text = text
    self.start = start
    end = start
    if let numeral {
      guard let value = numeral.value else { return nil }
      end = numeral.end
      parts = 1
      isFraction = value.fractionDigits > 0
      pending = Pending(value: Bounds(value), isNumeral: true)
    }
    while takePart() { parts += 1 }
    guard parts > 0, let total = closed() else { return nil }
    bounds = total
    if !isFraction { takeFraction() }
  }

  /// Whether what stands after digits may go on with a numeral: a unit, a scale, 余 or 多, 点, or a line end before them.
  static func mayFollow(_ index: Int, in text: ByteText) -> Bool {
    let position = text.skippingBlanks(from: index)
    switch text[position] {
    case 0x0A, 0x0D: return true
    case ..<0xE3: return false
    default:
      let scalar = text.scalar(at: position)
      return NumeralCharacter(scalar).role != .none || Approximation.isMore(scalar) || scalar == 0x70B9 || scalar == 0x9EDE
    }
  }

  /// Scales multiply up to here: no text means 亿亿亿亿.
  private static let greatestPower = 24

  // MARK: Parts

  private mutating func takePart() -> Bool {
    let position = text.skippingBlanks(from: end)
    if text.digit(at: position) != nil { return takeDigits(at: position) }
    let scalar = text.scalar(at: position)
    let character = NumeralCharacter(scalar)
    let next = position + text.width(at: position)
    switch character.role {
    case .digit where character.value == 0: return takeZero(to: next)
    case .digit: return takeDigit(character.value, at: position, to: next)
    case .tens: return takeTens(character.value, to: next)
    case .unit: return takeUnit(character.value, at: position, to: next)
    case .scale: return takeScale(character.value, at: position, to: next)
    case .several: return takeSeveral(scalar, to: next)
    case .half: return takeHalf(to: next)
    case .none: return takeMore(scalar, to: next) || takeWrappedScale()
    }
  }

  private mutating func takeDigit(_ value: Int, at position: Int, to next: Int) -> Bool {
    guard !isFraction else { return false }
    if let before = pending {
      // 十七八, 三五百: two neighbouring digits bound the value from both sides.
      guard !before.isNumeral, before.value.isSingle, position == end, before.value.low < ExactDecimal(value),
        parts == 1 ? startsUnit(at: next) : before.value.low.adding(ExactDecimal(1)) == ExactDecimal(value)
      else { return false }
      pending?.value.high = ExactDecimal(value)
      end = next
      return true
    }
    pending = Pending(value: Bounds(ExactDecimal(value)), isNumeral: false)
    scaleStart = nil
    end = next
    return true
  }

  private mutating func takeZero(to next: Int) -> Bool {
    guard pending == nil, !afterZero, !isFraction else { return false }
    let following = text.skippingBlanks(from: next)
    let character = NumeralCharacter(text.scalar(at: following))
    let goesOn = text.digit(at: following) != nil || (character.role != .none && character.role != .scale)
    guard goesOn || parts == 0 else { return false }
    afterZero = true
    end = next
    return true
  }

  private mutating func takeTens(_ value: Int, to next: Int) -> Bool {
    guard pending == nil, unit > 1, !isFraction, let sum = section.adding(Bounds(ExactDecimal(value * 10))) else {
      return false
    }
    section = sum
    closeUnit(1, to: next)
    return true
  }

  private mutating func takeUnit(_ power: Int, at position: Int, to next: Int) -> Bool {
    guard power < unit else { return false }
    let factor: Bounds
    if let pending {
      // Rows of a table put a number before the ordinal 十一、; nobody writes 5十.
      guard !(pending.isNumeral && power == 1), !text.startsUnitWord(at: position) else { return false }
      factor = pending.value
    } else {
      guard afterZero || parts == 0 || power == 1 else { return false }
      factor = Bounds(ExactDecimal(1))
    }
    guard let sum = section.adding(factor.scaled(power)) else { return false }
    scaleStart = parts == 1 && pending?.isNumeral == true ? position : nil
    section = sum
    closeUnit(power, to: next)
    return true
  }

  private mutating func closeUnit(_ power: Int, to next: Int) {
    pending = nil
    afterZero = false
    unit = power
    shorthand = power
    lastPower = power
    end = next
  }

  private mutating func takeScale(_ power: Int, at position: Int, to next: Int) -> Bool {
    guard !text.startsUnitWord(at: position) else { return false }
    guard var value = sectionValue(closing: false) else { return false }
    var groups = self.groups
    if value.isZero {
      guard pending == nil, lastPower >= 4, let last = groups.popLast() else {
        return takeZeroScale(power, at: position, to: next)
      }
      value = last.value
    }
    while let last = groups.last, last.power < power {
      guard let sum = last.value.adding(value) else { return false }
      value = sum
      groups.removeLast()
    }
    guard groups.last.map({ $0.power > power }) ?? true, value.low.exponent < Self.greatestPower else { return false }
    groups.append((power, value.scaled(power)))
    self.groups = groups
    if scaleStart == nil { scaleStart = position }
    section = .zero
    closeUnit(power, to: next)
    unit = 4
    return true
  }

  /// `0万`: a printed zero is a value like any other.
  private mutating func takeZeroScale(_ power: Int, at position: Int, to next: Int) -> Bool {
    guard parts == 1, groups.isEmpty, let pending, pending.value.isZero else { return false }
    groups.append((power, pending.value.scaled(power)))
    if scaleStart == nil { scaleStart = position }
    closeUnit(power, to: next)
    unit = 4
    return true
  }

  /// Digits after a unit go on with the numeral only as a factor (`5亿1万`) or after a zero (`1千零20`).
  private mutating func takeDigits(at position: Int) -> Bool {
    guard pending == nil, !isFraction, parts > 0, let numeral = Numeral(in: text, at: position),
      numeral.isPlain, let value = numeral.value
    else { return false }
    let isPadded = position == end && text.digit(at: position)?.digit == 0 && numeral.integerDigits == lastPower
    guard afterZero || isPadded || (numeral.integerDigits <= 4 && startsUnit(at: numeral.end)) else { return false }
    pending = Pending(value: Bounds(value), isNumeral: true)
    scaleStart = nil
    end = numeral.end
    return true
  }

  // MARK: Approximations

  private mutating func takeSeveral(_ scalar: UInt32, to next: Int) -> Bool {
    guard pending == nil, !isFraction else { return false }
    let isNumber = scalar == 0x6570 || scalar == 0x6578  // 数 after a noun is the noun's own: 预期数百分之…
    if parts == 0 {
      guard startsUnit(at: next), !isNumber || !text.endsWord(at: start) else { return false }
      pending = Pending(value: Bounds(ExactDecimal(1)), isNumeral: false)
    } else if isNumber || shorthand == 0 && !afterZero {
      return false
    }
    afterZero = false
    isApproximate = true
    end = next
    return true
  }

  /// 余 or 多 between a number and its scale: 叁佰余万, 1000多万.
  private mutating func takeMore(_ scalar: UInt32, to next: Int) -> Bool {
    guard parts > 0, !isFraction, Approximation.isMore(scalar) else { return false }
    guard NumeralCharacter(text.scalar(at: text.skippingBlanks(from: next))).role == .scale else { return false }
    isApproximate = true
    end = next
    return true
  }

  /// 半百
  private mutating func takeHalf(to next: Int) -> Bool {
    guard parts == 0, NumeralCharacter(text.scalar(at: next)).role == .unit else { return false }
    pending = Pending(value: Bounds(ExactDecimal(coefficient: 5, exponent: -1)), isNumeral: false)
    end = next
    return true
  }

  /// A numeral whose scale and unit were wrapped to the next line: `1808.29⏎万元`.
  private mutating func takeWrappedScale() -> Bool {
    guard parts == 1, pending?.isNumeral == true, let position = text.skippingLineEnd(from: end) else { return false }
    guard NumeralCharacter(text.scalar(at: position)).role == .scale, text.matches("元", at: position + 3) else {
      return false
    }
    return takeScale(NumeralCharacter(text.scalar(at: position)).value, at: position, to: position + 3)
  }

  private func startsUnit(at index: Int) -> Bool {
    let position = text.skippingBlanks(from: index)
    let role = NumeralCharacter(text.scalar(at: position)).role
    return (role == .unit || role == .scale) && !text.startsUnitWord(at: position)
  }

  // MARK: Closing

  /// The part below the last scale. A last digit goes one place below a unit (百二万), below a scale only where it closes
  /// the whole numeral (九万四).
  private func sectionValue(closing: Bool) -> Bounds? {
    guard let pending else { return section }
    let isBelow = shorthand > 0 && !afterZero && !pending.isNumeral && (closing || shorthand < 4)
    return section.adding(isBelow ? pending.value.scaled(shorthand - 1) : pending.value)
  }

  private mutating func closed() -> Bounds? {
    guard var total = sectionValue(closing: true) else { return nil }
    if pending != nil {
      lastPower = 0
      scaleStart = nil
    }
    for group in groups.reversed() {
      guard let sum = group.value.adding(total) else { return nil }
      total = sum
    }
    return total
  }

  /// 点 and the digits after it, with the scale that multiplies both.
  private mutating func takeFraction() {
    guard let fraction = ChineseDigits.fraction(in: text, at: end), let whole = bounds.low.integer, bounds.isSingle,
      let value = fraction.added(to: ExactDecimal(whole))
    else { return }
    bounds = Bounds(value)
    end = fraction.end
    scaleStart = nil
    lastPower = 0
    var position = text.skippingBlanks(from: end)
    var character = NumeralCharacter(text.scalar(at: position))
    while character.role == .scale || character.role == .unit && character.value > 1 {
      if scaleStart == nil { scaleStart = position }
      bounds = bounds.scaled(character.value)
      lastPower = character.value
      end = position + text.width(at: position)
      position = text.skippingBlanks(from: end)
      guard bounds.low.exponent < Self.greatestPower else { return }
      character = NumeralCharacter(text.scalar(at: position))
    }
  }
}
