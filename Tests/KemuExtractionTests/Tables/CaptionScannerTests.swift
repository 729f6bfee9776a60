import KemuModel
import Testing

@testable import KemuExtraction

struct CaptionScannerTests {
  private func scan(_ line: String) -> [String] {
    let text = CanonicalText(line)
    let scanned = CaptionScanner(Grid.vocabulary).scan(text, TextSpan(0, text.count))
    return [text[scanned.rest]] + scanned.entries.map { "\($0.kind)=\(text[$0.value])" }
  }

  @Test(arguments: [
    ("部门：甲市教育局 金额单位：万元", ["", "department=甲市教育局", "unit=万元"]),
    ("单 位 ：元", ["", "unit=元"]),
    ("单位：甲市教育局", ["", "department=甲市教育局"]),
    ("支出决算表（单位：万元）", ["支出决算表", "unit=万元"]),
    ("部门：甲市教育局    2023年12月31日", ["", "department=甲市教育局"]),
    ("单位：", ["", "unit="]),
    ("收入决算表", ["收入决算表"]),
    ("时间：2023年", ["时间：2023年"]),
  ])
  func keysOpenValues(line: String, expected: [String]) {
    #expect(scan(line) == expected)
  }

  @Test func aBracketThatBelongsToTheValueStays() {
    #expect(scan("部门：甲市教育局（本级）") == ["", "department=甲市教育局（本级）"])
  }
}
