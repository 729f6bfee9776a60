import KemuSchema
import TestSupport
import Testing

/// The index must say of every property what the property says of itself.
struct HeadIndexTests {
  private static let schema = RecordSchema(
    type: "t", origin: .tables, key: [],
    properties: [
      PropertyRule(name: "code", role: .code, columns: patterns("编码", "*编码")),
      PropertyRule(name: "name", role: .name, columns: patterns("名称", "项目*", "*")),
      PropertyRule(name: "total", role: .money, columns: patterns("合计", "*合计*"), unless: patterns("收入/*", "*其中*")),
      PropertyRule(name: "part", role: .money, columns: patterns("*三公*/小计", "收入/合计", "小计")),
      PropertyRule(name: "said", role: .money),
    ])

  private static func patterns(_ sources: String...) -> [LabelPattern] { sources.map { LabelPattern($0) } }

  private func ranks(_ path: [String]) -> [String: Int] {
    let found = Self.schema.headIndex.ranks(path: path).map { (Self.schema.fields[$0.property].name, $0.rank) }
    return Dictionary(uniqueKeysWithValues: found)
  }

  @Test func namesPropertiesByTheirBestPattern() {
    #expect(ranks(["科目编码"]) == ["code": 1, "name": 2])
    #expect(ranks(["收入", "合计"]) == ["name": 2, "part": 1])
    #expect(ranks(["合", "计"]) == ["name": 2, "total": 0])
    #expect(ranks([]) == [:])
  }

  @Test func agreesWithTheRulesOnAnyPath() {
    let heads = ["收入", "合计", "合", "计", "小计", "三公经费", "其中", "科目", "编码", "项目", ""]
    var random = SplitMix(seed: 7)
    for _ in 0..<2_000 {
      let path = (0..<Int.random(in: 0..<4, using: &random)).map { _ in heads[Int.random(in: 0..<heads.count, using: &random)] }
      let expected = Self.schema.properties.compactMap { rule in rule.rank(path: path).map { (rule.name, $0) } }
      #expect(ranks(path) == Dictionary(uniqueKeysWithValues: expected), "\(path)")
    }
  }
}
