public import KemuModel

/// What the whole of a table cell states.
public enum CellContent: Equatable, Sendable {
  case blank
  /// 无, or a dash or slash standing alone: the form says that there is no figure.
  case noFigure
  case number(Figure)
  case text

  /// A number that fills its cell, but for a unit.
  public struct Figure: Equatable, Sendable {
    /// In the printed unit where ``unit`` is empty, `%` or 元; scaled to yuan by 万元 and 亿元; percent points for `%`.
    public var value: ExactDecimal
    /// The numeral with its sign, without the unit.
    public var numeral: TextSpan
    /// `%`, 元, 万元, 亿元, or empty.
    public var unit: String
    /// The digits, where the cell holds 3, 5 or 7 ASCII digits and nothing else: the same cell in a column of codes is a
    /// code (`2010301`), with zeros in front kept (`001`).
    public var codeDigits: String?

    public var isPercentage: Bool { unit == "%" }
    public var couldBeCode: Bool { codeDigits != nil }
  }

  /// Reads a cell. Spaces around it (ideographic and no-break ones too) do not count, nor does one after the decimal point.
  /// Brackets are no sign: `(204.61)` is text.
  public static func read(_ text: CanonicalText, _ span: TextSpan) -> CellContent {
    text.utf8.withUnsafeBufferPointer { bytes in
      let window = ByteText(bytes, span.range)
      let trimmed = window.trimmed()
      guard !trimmed.isEmpty else { return .blank }
      let cell = ByteText(bytes, trimmed)
      if standsForNothing.matchesWhole(cell) { return .noFigure }
      return figure(cell).map(CellContent.number) ?? .text
    }
  }

  private static let standsForNothing = PhraseTable("无 無 — —— ——— – - -- － －－ ― ― / ／ \\")
  private static let units = PhraseTable([
    ("元", 0), ("万元", 4), ("萬元", 4), ("亿元", 8), ("億元", 8), ("千元", 3), ("%", 0), ("％", 0),
  ])

  private static func figure(_ cell: ByteText) -> Figure? {
    let sign = signWidth(cell)
    let start = sign > 0 ? cell.skippingBlanks(from: cell.start + sign) : cell.start
    guard let numeral = Numeral(in: cell, at: start), let value = numeral.value else { return nil }
    if let plain = figure(cell, numeral, value, isNegative: sign > 0) { return plain }
    guard let torn = Numeral(tornFractionIn: cell, at: start), let value = torn.value else { return nil }
    return figure(cell, torn, value, isNegative: sign > 0)
  }

  private static func figure(_ cell: ByteText, _ numeral: Numeral, _ value: ExactDecimal, isNegative: Bool) -> Figure? {
    var figure = Figure(
      value: isNegative ? -value : value, numeral: TextSpan(cell.start, numeral.end), unit: "", codeDigits: nil)
    guard numeral.end < cell.end else {
      let digits = cell.string(cell.start..<cell.end)
      let hasCodeLength = [3, 5, 7].contains(cell.end - cell.start)
      if numeral.isPlain, !isNegative, hasCodeLength, numeral.integerDigits == digits.utf8.count {
        figure.codeDigits = digits
      }
      return figure
    }
    let unitStart = cell.skippingBlanks(from: numeral.end)
    guard let unit = units.match(cell, at: unitStart), unit.end == cell.end else { return nil }
    figure.unit = cell.string(unitStart..<unit.end)
    if figure.unit == "％" { figure.unit = "%" }
    figure.value = figure.value.scaled(byPowerOfTen: unit.value)
    return figure
  }

  private static func signWidth(_ cell: ByteText) -> Int {
    switch cell.scalar(at: cell.start) {
    case 0x2D: 1
    case 0x2212, 0xFF0D, 0x8D1F, 0x8CA0: 3
    default: 0
    }
  }
}

extension PhraseTable {
  fileprivate func matchesWhole(_ text: ByteText) -> Bool {
    match(text, at: text.start)?.end == text.end
  }
}

extension ByteText {
  /// The window without blanks, tabs and line ends around it.
  fileprivate func trimmed() -> Range<Int> {
    var first = start
    while first < end, isSpace(at: first) { first += width(at: first) }
    var last = end
    while last > first, let previous = offset(before: last), isSpace(at: previous) { last = previous }
    return min(first, last)..<last
  }

  private func isSpace(at index: Int) -> Bool {
    switch scalar(at: index) {
    case 0x20, 0x09, 0x0A, 0x0D, 0x0C, 0xA0, 0x3000, 0x2002, 0x2003, 0x2009, 0xFEFF: true
    default: false
    }
  }
}
