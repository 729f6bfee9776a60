import KemuModel
import KemuRecognizers
import Testing

@Suite struct CellContentTests {
  private func read(_ cell: String) -> CellContent {
    let text = CanonicalText(cell)
    return CellContent.read(text, TextSpan(0, text.count))
  }

  private func value(_ cell: String) -> String? {
    guard case .number(let figure) = read(cell) else { return nil }
    return figure.value.description
  }

  @Test(arguments: ["", "  ", "\u{3000}", "\u{A0}\n"])
  func blank(_ cell: String) {
    #expect(read(cell) == .blank)
  }

  @Test(arguments: ["无", "—", "——", "-", "－", "/", " — ", "\u{3000}无"])
  func noFigure(_ cell: String) {
    #expect(read(cell) == .noFigure)
  }

  @Test(arguments: [
    ("1,029.15", "1029.15"), ("-204.61", "-204.61"), ("－3.5", "-3.5"), ("402. 04", "402.04"), ("1,402. 04", "1402.04"),
    ("\u{3000}２０５．１\u{3000}", "205.1"), ("0", "0"), ("0.00", "0.00"), ("95.3%", "95.3"), ("12.5万元", "125000"),
  ])
  func number(_ cell: String, _ expected: String) {
    #expect(value(cell) == expected)
  }

  @Test(arguments: ["(204.61)", "合计", "1.2.3", "12 34", "一、收入", "5人", String(repeating: "9", count: 39)])
  func text(_ cell: String) {
    #expect(read(cell) == .text)
  }

  @Test(arguments: [
    ("2010301", "2010301"), ("001", "001"), ("20103", "20103"), ("1234", nil), ("-204", nil), ("２０１", nil), ("1,23", nil),
  ])
  func codeDigits(_ cell: String, _ digits: String?) {
    guard case .number(let figure) = read(cell) else {
      #expect(digits == nil)
      return
    }
    #expect(figure.codeDigits == digits)
  }

  @Test func theNumeralIsAPlaceInTheText() {
    let text = CanonicalText("合计 -12.5% x")
    guard case .number(let figure) = CellContent.read(text, TextSpan(7, 13)) else {
      Issue.record("no number")
      return
    }
    #expect(text[figure.numeral] == "-12.5")
    #expect(figure.isPercentage)
  }
}
