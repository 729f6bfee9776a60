import KemuModel

/// Calendar years: `2019年`, 二〇一九年, `2013-2017年` (one mention with both ends).
struct YearRecognizer: Recognizer {
  static let range = ExactDecimal(1900)...ExactDecimal(2100)

  func mention(of figure: Figure, in text: ByteText) -> Mention? {
    guard isYear(figure) else { return nil }
    if let end = unitEnd(after: figure, in: text) {
      let first = mention(from: figure, to: figure, end: end)
      return extended(first, figure, after: end, in: text) ?? first
    }
    return extended(nil, figure, after: figure.end, in: text)
  }

  private func extended(_ first: Mention?, _ figure: Figure, after index: Int, in text: ByteText) -> Mention? {
    guard let next = RangeDash.end(after: index, in: text), let second = Figure.unsigned(in: text, at: next),
      isYear(second), figure.bounds.low < second.bounds.low, let end = unitEnd(after: second, in: text),
      !DateRecognizer.monthFollows(at: end, in: text)
    else { return nil }
    return mention(from: figure, to: second, end: end)
  }

  private func isYear(_ figure: Figure) -> Bool {
    guard figure.isPlain || figure.form == .chinese, Self.range.contains(figure.bounds.low) else { return false }
    // 二千零十九年 is a span of years; a year is written digit by digit.
    return figure.lastPower == 0 && figure.bounds.isSingle
  }

  private func unitEnd(after figure: Figure, in text: ByteText) -> Int? {
    let position = text.start(behind: figure)
    return text.matches("年", at: position) ? position + 3 : nil
  }

  private func mention(from first: Figure, to last: Figure, end: Int) -> Mention {
    Mention(
      kind: .year, span: TextSpan(first.start, end), numeral: first.span.union(last.span), value: first.bounds.low,
      upperValue: first.start == last.start ? nil : last.bounds.low, unit: "年")
  }
}
