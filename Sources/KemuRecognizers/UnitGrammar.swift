import KemuModel

/// A recognizer of a kind that is a figure with a unit after it.
protocol UnitGrammar: Sendable {
  func unit(after figure: Figure, in text: ByteText) -> UnitReading?
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
