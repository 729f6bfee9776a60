import KemuModel

/// Bare numbers, without what they count.
///
/// None are parts of identifiers (`A2021`, `5G`), ordinals of a list (`一、`, `（二）`), document numbers (`〔2019〕18号`),
/// factors of formulas, and numeral characters that belong to a word (一切, 四川).
struct NumberRecognizer: Recognizer {
  func mention(of figure: Figure, in text: ByteText) -> Mention? {
    guard figure.form != .loneUnit, !text.isIdentifier(before: figure.start), !text[figure.end].isLetter,
      !isDocumentNumber(figure, in: text), !isListMarker(figure, in: text), !text.isFactor(at: figure.start),
      !PercentageRecognizer.signFollows(at: figure.end, in: text),
      figure.isWritten || figure.form == .fraction || isCounting(figure, in: text)
    else { return nil }
    var end = figure.end
    var value = figure.bounds
    if text.matches("打", at: end), !figure.isWritten, let dozens = value.low.multiplied(by: ExactDecimal(12)) {
      end += 3
      value = Bounds(dozens)
    }
    let isMore = Approximation.isMore(text.scalar(at: end))
    return Mention(
      kind: .number, span: TextSpan(figure.start, end), numeral: TextSpan(figure.start, figure.numeralEnd),
      value: value.low, upperValue: value.isSingle ? nil : value.high,
      isApproximate: figure.isApproximate || isMore || Approximation.start(before: figure.start, in: text) != nil)
  }

  /// Whether Chinese characters are a number and not part of a word.
  private func isCounting(_ figure: Figure, in text: ByteText) -> Bool {
    guard !text.startsWord(at: figure.start), !text.endsNumeralWord(at: figure.end) else { return false }
    guard figure.form == .loneDigit else { return true }
    guard !text.isOrdinal(at: figure.start) else { return false }
    let next = text.scalar(at: figure.end)
    return !(0x4E00...0x9FFF).contains(next) || Self.particles.contains(next)
      || MeasureWord.follows(at: figure.end, in: text)
  }

  /// What may follow a number that stands for itself: 答案是四不是五.
  private static let particles: Set<UInt32> = Set("不这那却的和与或而是者打只雙双对分".unicodeScalars.map(\.value))

  private func isDocumentNumber(_ figure: Figure, in text: ByteText) -> Bool {
    if text.matches("号", at: text.skippingBlanks(from: figure.end)) { return true }
    switch text.scalar(before: figure.start) {
    case 0x3014, 0x3010, 0xFF3B, 0x5B:  // 〔 【 ［ [
      return figure.isPlain && text.digit(at: figure.end + text.width(at: figure.end)) != nil
    default:
      return false
    }
  }

  private func isListMarker(_ figure: Figure, in text: ByteText) -> Bool {
    guard figure.bounds.low < ExactDecimal(100) else { return false }
    let next = text.scalar(at: figure.end)
    switch text.scalar(before: figure.start) {
    case 0x28, 0xFF08:  // ( （
      return next == 0x29 || next == 0xFF09
    default:
      let marks = next == 0x3001 || next == 0xFF0E || (next == 0x2E && text.digit(at: figure.end + 1) == nil)
      return marks && (text.isAtLineStart(figure.start) || !figure.isWritten)
    }
  }
}

extension ByteText {
  /// Whether a word ends at `index` whose last character is a numeral by chance: 统一, 之一.
  func endsNumeralWord(at index: Int) -> Bool {
    WordsWithNumerals.ending.match(self, before: index) != nil
  }
}
