import KemuModel

/// Resolves what a figure and the words around it state, for one kind of mention.
protocol Recognizer: Sendable {
  /// The longest mention of the kind around a figure, or `nil`.
  func mention(of figure: Figure, in text: ByteText) -> Mention?
}

/// A recognizer of a kind that is a figure with a unit after it.
protocol UnitGrammar: Sendable {
  func unit(after figure: Figure, in text: ByteText) -> UnitReading?
}

/// The unit after a figure.
struct UnitReading {
  /// After the unit and what qualifies it (以上, 左右).
  var end: Int
  /// As printed, without spaces.
  var name: String
  /// What the figure is multiplied with, as a power of ten.
  var power = 0
  /// What smaller units add (五元三角), in the base unit.
  var addition = ExactDecimal.zero
  var isApproximate = false
}

/// A figure, or a range of two, with its unit.
struct Measured {
  var figure: Figure
  var unit: UnitReading
  var low: ExactDecimal
  var high: ExactDecimal?
  var isApproximate: Bool
  /// From the figure to the end of the unit.
  var end: Int
  /// The numerals without scale and unit; from the first to the second of a range.
  var numeral: TextSpan
}

extension UnitGrammar {
  /// Reads the figure with its unit, and goes on to the upper end of a range where one follows.
  func measured(_ figure: Figure, in text: ByteText) -> Measured? {
    if let unit = unit(after: figure, in: text) {
      let first = Measured(figure, unit)
      guard let first, first.high == nil, let second = upperEnd(after: unit.end, in: text),
        let unit = self.unit(after: second, in: text), let upper = Measured(second, unit)
      else { return first }
      return first.joined(with: upper, low: first.low) ?? first
    }
    guard figure.bounds.isSingle, let second = upperEnd(after: figure.end, in: text),
      let unit = unit(after: second, in: text), let upper = Measured(second, unit)
    else { return nil }
    var low = figure.bounds.low
    if figure.lastPower < second.lastPower { low = low.scaled(byPowerOfTen: second.lastPower) }
    return Measured(figure, unit)?.joined(with: upper, low: low.scaled(byPowerOfTen: unit.power))
  }

  private func upperEnd(after index: Int, in text: ByteText) -> Figure? {
    RangeDash.end(after: index, in: text).flatMap { Figure.unsigned(in: text, at: $0) }
  }
}

extension Measured {
  init?(_ figure: Figure, _ unit: UnitReading) {
    let bounds = figure.bounds.scaled(unit.power)
    guard let low = bounds.low.adding(unit.addition), let high = bounds.high.adding(unit.addition) else { return nil }
    self.init(
      figure: figure, unit: unit, low: unit.addition.isZero ? bounds.low : low,
      high: figure.bounds.isSingle ? nil : high, isApproximate: figure.isApproximate || unit.isApproximate, end: unit.end,
      numeral: TextSpan(figure.start, figure.numeralEnd))
  }

  /// One mention from this to the greater `upper`, or `nil` where the two are no range.
  fileprivate func joined(with upper: Measured, low: ExactDecimal) -> Measured? {
    guard low < upper.low, upper.high == nil else { return nil }
    return Measured(
      figure: figure, unit: upper.unit, low: low, high: upper.low, isApproximate: isApproximate || upper.isApproximate,
      end: upper.end, numeral: numeral.union(upper.numeral))
  }
}

/// What stands between the two ends of a range: 10-20%, 两到三万, 1万（含）—5万.
enum RangeDash {
  private static let dashes = PhraseTable("- -- – — —— − － ~ ～ 至 到")
  private static let inclusion = PhraseTable("(含) （含）")

  /// The offset of the figure after the dash.
  static func end(after index: Int, in text: ByteText) -> Int? {
    var position = text.skippingBlanks(from: index)
    if let included = inclusion.match(text, at: position) { position = text.skippingBlanks(from: included.end) }
    guard let dash = dashes.match(text, at: position) else { return nil }
    return text.skippingBlanks(from: dash.end)
  }
}
