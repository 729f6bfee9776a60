import KemuModel
import Testing

@testable import KemuExtraction

struct MoneyUnitTests {
  @Test(arguments: [
    ("万元", "万元", 4), ("人民币万元", "万元", 4), ("万元（保留两位小数）", "万元", 4), ("元", "元", 0), ("亿元", "亿元", 8), ("萬元", "万元", 4),
    ("千元", "千元", 3), ("百元", "百元", 2), ("千万元", "千万元", 7), (" 万 元 ", "万元", 4),
  ])
  func captions(caption: String, name: String, power: Int) {
    #expect(MoneyUnit(caption: caption)?.name == name)
    #expect(MoneyUnit(caption: caption)?.powerOfTen == power)
  }

  @Test(arguments: ["个、元", "辆", "美元", "甲市教育局", "", "%"])
  func noUnits(caption: String) {
    #expect(MoneyUnit(caption: caption) == nil)
  }

  @Test func headsGiveTheirUnitAway() {
    #expect(MoneyUnit(head: "预算数(单位:万元)")?.name == "万元")
    #expect(MoneyUnit.head("预算数(万元)") == "预算数")
    #expect(MoneyUnit.head("因公出国(境)") == "因公出国(境)")
    #expect(MoneyUnit.head("(万元)") == "(万元)")
  }
}
