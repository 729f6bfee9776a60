import KemuModel
import KemuSchema
import Testing

@testable import KemuExtraction

struct StatedFigureTests {
  private func value(_ source: String, _ role: PropertyRule.Role) -> String? {
    let text = CanonicalText(source)
    return StatedFigure(text, TextSpan(0, text.count), as: role).map {
      "\($0.mention.value.canonical) of \(text[$0.mention.numeral])"
    }
  }

  @Test(arguments: [
    ("人民币壹佰贰拾叁万元整（￥1,230,000.00）", "1230000 of 壹佰贰拾叁"), ("￥1,230,000.00", "1230000 of 1,230,000.00"),
    ("1.2万元（含税）", "12000 of 1.2"), ("（￥5元）", "5 of 5"),
  ])
  func amounts(source: String, expected: String) {
    #expect(value(source, .money) == expected)
  }

  @Test(arguments: [
    "人民币壹佰贰拾叁万元整（￥1,230,001.00）", "甲包10万元，乙包20万元", "10万元至20万元", "不超过10万元", "面议", "", "10万元）", "（10万元",
  ])
  func noAmounts(source: String) {
    #expect(value(source, .money) == nil)
  }

  @Test func scores() {
    #expect(value("95.08分", .quantity) == "95.08 of 95.08")
    #expect(value("95.08分（满分100分）", .quantity) == nil)
    #expect(value("95.08万元", .quantity) == nil)
    #expect(value("95.08%", .quantity) == nil)
  }
}

extension ExactDecimal {
  /// Without zeros at the end.
  fileprivate var canonical: String {
    let text = description
    guard text.contains(".") else { return text }
    let short = text.reversed().drop { $0 == "0" }
    return String(short.drop { $0 == "." }.reversed())
  }
}
