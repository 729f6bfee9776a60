import KemuModel

/// Dates: `2019年12月31日`, 二〇一九年三月, `12月31日`, `1-11月`, `2025.1.1`, `2019-12-31`.
///
/// The value reads as digits: year, month and day (20191231), year and month (201912), month and day (1231), or the month.
struct DateRecognizer: Recognizer {
  func mention(of figure: Figure, in text: ByteText) -> Mention? {
    guard figure.isPlain || figure.form == .chinese || figure.form == .loneDigit, figure.bounds.isSingle,
      !figure.isSigned
    else { return nil }
    return dotted(figure, in: text) ?? spelled(figure, in: text)
  }

  static func monthFollows(at index: Int, in text: ByteText) -> Bool {
    part(at: index, of: "月", upTo: 12, in: text) != nil
  }

  // MARK: 年 月 日

  private func spelled(_ figure: Figure, in text: ByteText) -> Mention? {
    let position = text.start(behind: figure)
    if text.matches("年", at: position), YearRecognizer.range.contains(figure.bounds.low),
      let month = Self.part(at: position + 3, of: "月", upTo: 12, in: text)
    {
      return mention(figure, year: figure.bounds.low, month, in: text)
    }
    guard figure.bounds.low <= ExactDecimal(12) else { return nil }
    guard let month = Self.part(figure, of: "月", upTo: 12, in: text) else { return months(figure, in: text) }
    return mention(figure, year: nil, month, in: text)
  }

  private func mention(_ figure: Figure, year: ExactDecimal?, _ month: Part, in text: ByteText) -> Mention {
    var value = Int(month.value)
    var end = month.end
    if let day = Self.part(at: month.end, of: "日", upTo: 31, in: text) ?? Self.part(at: month.end, of: "号", upTo: 31, in: text) {
      value = value * 100 + day.value
      end = day.end
    }
    if let year = year?.integer { value += year * (value > 12 ? 10_000 : 100) }
    return Mention(
      kind: .date, span: TextSpan(figure.start, end), numeral: figure.span, value: ExactDecimal(value))
  }

  /// `1-11月`
  private func months(_ figure: Figure, in text: ByteText) -> Mention? {
    guard let next = RangeDash.end(after: figure.end, in: text), let last = Self.part(at: next, of: "月", upTo: 12, in: text),
      figure.bounds.low < ExactDecimal(last.value)
    else { return nil }
    return Mention(
      kind: .date, span: TextSpan(figure.start, last.end), numeral: figure.span, value: figure.bounds.low,
      upperValue: ExactDecimal(last.value))
  }

  private struct Part {
    var value: Int
    var end: Int
  }

  private static func part(at index: Int, of unit: StaticString, upTo limit: Int, in text: ByteText) -> Part? {
    Figure.unsigned(in: text, at: text.skippingBlanks(from: index)).flatMap { part($0, of: unit, upTo: limit, in: text) }
  }

  private static func part(_ figure: Figure, of unit: StaticString, upTo limit: Int, in text: ByteText) -> Part? {
    guard figure.bounds.isSingle, let value = figure.bounds.low.integer, value >= 1, value <= limit
    else { return nil }
    let position = text.start(behind: figure)
    guard text.matches(unit, at: position) else { return nil }
    return Part(value: value, end: position + 3)
  }

  // MARK: 2025.1.1

  private func dotted(_ figure: Figure, in text: ByteText) -> Mention? {
    guard figure.form == .plain(digits: 4), YearRecognizer.range.contains(figure.bounds.low),
      let year = figure.bounds.low.integer
    else { return nil }
    let separator = text[figure.end]
    guard separator == UInt8(ascii: ".") || separator == UInt8(ascii: "-") || separator == UInt8(ascii: "/"),
      let month = shortNumber(at: figure.end + 1, upTo: 12, in: text), text[month.end] == separator,
      let day = shortNumber(at: month.end + 1, upTo: 31, in: text),
      text[day.end] != separator || text.digit(at: day.end + 1) == nil
        || separator == UInt8(ascii: "-")
    else { return nil }
    return Mention(
      kind: .date, span: TextSpan(figure.start, day.end), numeral: TextSpan(figure.start, day.end),
      value: ExactDecimal(year * 10_000 + month.value * 100 + day.value))
  }

  private func shortNumber(at index: Int, upTo limit: Int, in text: ByteText) -> Part? {
    var run = DigitRun()
    let end = run.read(text, from: index)
    guard run.count == 1 || run.count == 2, let value = run.value(fractionDigits: 0)?.integer, value >= 1, value <= limit
    else { return nil }
    return Part(value: value, end: end)
  }
}
