import KemuModel
import KemuSchema
import Testing

@testable import KemuExtraction

struct LabelLineTests {
  static let schema = RecordSchema(
    type: "notice", origin: .tables, key: ["project"],
    properties: [
      PropertyRule(name: "project", role: .text, labels: [LabelPattern("编号"), LabelPattern("项目编号")]),
      PropertyRule(name: "winner", role: .text, unless: [LabelPattern("*地址")], labels: [LabelPattern("供应商*")]),
      PropertyRule(name: "price", role: .money, labels: [LabelPattern("中标(成交)价"), LabelPattern("报价")]),
    ])

  private func values(_ line: String) -> [String] {
    let text = CanonicalText(line)
    return LabelLine(schema: Self.schema, text: text).values(in: TextSpan(0, text.count)).map {
      "\($0.field.name) \(text[$0.label])=\(text[$0.content])"
    }
  }

  @Test(
    arguments: [
      ("一、项目编号：F-17", ["project 项目编号=F-17"]), ("项 目 编 号 : F-17 ", ["project 项 目 编 号=F-17"]),
      ("编号：F-17，供应商名称：甲厂", ["project 编号=F-17", "winner 供应商名称=甲厂"]),
      ("项目编号：F-17（招标文件编号：F-17）", ["project 项目编号=F-17"]),
      ("供应商：甲（集团）厂", ["winner 供应商=甲（集团）厂"]), ("项目编号：F-17 方式：公开", ["project 项目编号=F-17"]),
      ("供应商：甲厂；地址：东路", ["winner 供应商=甲厂"]), ("供应商：甲厂　　地址：东路", ["winner 供应商=甲厂"]),
      ("中标（成交）价（万元）：12", ["price 中标（成交）价（万元）=12"]), ("项目编号：", ["project 项目编号="]),
      ("甲方：乙：丙", []), ("供应商地址：东路", []), ("合同编号：F-17", []), ("：", []), ("项目编号F-17", []), ("", []),
      ("项目编号：方式：公开", ["project 项目编号="]),
    ] as [(String, [String])])
  func labelsAndTheirValues(line: String, expected: [String]) {
    #expect(values(line) == expected)
  }

  @Test func aLineOfColonsIsRead() {
    #expect(values(String(repeating: "编号：", count: 5_000)).count == 5_000)
    #expect(values(String(repeating: "：", count: 50_000)).isEmpty)
  }
}
