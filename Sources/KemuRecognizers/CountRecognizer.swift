import KemuModel

/// Counts with a measure word: `1辆`, `0台（套）`, `42人次`, `90余次`, 三家, `10-20人`.
///
/// Ordinals (第3次) count nothing.
struct CountRecognizer: Recognizer, UnitGrammar {
  func mention(of figure: Figure, in text: ByteText) -> Mention? {
    guard figure.form != .loneUnit || Approximation.start(before: figure.start, in: text) != nil,
      figure.form != .fraction, !text.isOrdinal(at: figure.start), !text.isIdentifier(before: figure.start),
      figure.form == .plain(digits: 1) || figure.isWritten || !text.startsWord(at: figure.start),
      let count = measured(figure, in: text)
    else { return nil }
    let rough = Approximation.start(before: figure.start, in: text)
    return Mention(
      kind: .count, span: TextSpan(rough ?? figure.start, count.end), numeral: count.numeral, value: count.low,
      upperValue: count.high, unit: count.unit.name, isApproximate: count.isApproximate || rough != nil)
  }

  func unit(after figure: Figure, in text: ByteText) -> UnitReading? {
    var position = text.start(behind: figure)
    var isApproximate = false
    if Approximation.isMore(text.scalar(at: position)) {
      position = text.skippingBlanks(from: position + 3)
      isApproximate = true
    }
    guard let end = MeasureWord.end(at: position, in: text) else { return nil }
    var unit = UnitReading(end: end, name: text.string(position..<end), isApproximate: isApproximate)
    if let rough = Approximation.end(after: end, in: text) {
      unit.end = rough
      unit.isApproximate = true
    }
    return unit
  }
}

extension Figure {
  /// Written in digits, not in characters that may belong to a word.
  var isWritten: Bool {
    switch form {
    case .plain, .digits: true
    default: false
    }
  }
}

extension ByteText {
  /// Whether 第 stands before `index`.
  func isOrdinal(at index: Int) -> Bool {
    matches("第", before: skippingBlanks(before: index))
  }

  /// Whether a letter, or a letter and a dash, stands before `index`: `W-07`, `A2021`.
  func isIdentifier(before index: Int) -> Bool {
    if self[index - 1].isLetter || self[index - 1] == UInt8(ascii: "_") { return true }
    return self[index - 1] == UInt8(ascii: "-") && self[index - 2].isLetter
  }
}
