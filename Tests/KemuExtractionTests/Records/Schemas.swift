import KemuModel
import KemuSchema

@testable import KemuExtraction

/// Record types made for tests: a list with a code and one sum, a summary of two sides, a matrix with two phases.
enum Schemas {
  private static func money(_ name: String, _ columns: [String]) -> PropertyRule {
    PropertyRule(name: name, role: .money, columns: columns.map { LabelPattern($0) })
  }

  static let spending = RecordSchema(
    type: "spending", origin: .tables, key: ["code", "name"],
    properties: [
      PropertyRule(
        name: "code", role: .code, columns: [LabelPattern("*编码")], unless: [LabelPattern("单位编码")],
        parts: ["类", "款", "项"].map { LabelPattern($0) }),
      PropertyRule(name: "name", role: .name, columns: [LabelPattern("*名称"), LabelPattern("项目")]),
      money("total", ["合计"]), money("basic", ["基本支出"]), money("project", ["项目支出"]),
    ],
    forms: [
      TableForm(
        layout: .list, titles: [LabelPattern("*支出*表")], unless: [LabelPattern("*基本*")],
        heads: [LabelPattern("合计"), LabelPattern("基本支出")], requires: ["name", "total"])
    ],
    sums: [SumRule(total: "total", addends: ["basic", "project"])])

  static let summary = RecordSchema(
    type: "summary", origin: .tables, key: ["side", "item"],
    properties: [
      PropertyRule(name: "side", role: .fixed), PropertyRule(name: "item", role: .name, columns: [LabelPattern("项目")]),
      money("total", ["金额"]),
    ],
    forms: [
      TableForm(
        layout: .list, titles: [LabelPattern("*收支*表")],
        groups: [
          TableForm.Group(heads: [LabelPattern("收入")], values: [.init("side", "income")], position: 1),
          TableForm.Group(heads: [LabelPattern("支出")], values: [.init("side", "expenditure")], position: 2),
        ])
    ])

  static let travel = RecordSchema(
    type: "travel", origin: .tables, key: ["phase"],
    properties: [
      PropertyRule(name: "phase", role: .fixed), money("total", ["合计"]), money("abroad", ["出国*"]), money("cars", ["用车*"]),
      money("guests", ["接待*"]),
    ],
    forms: [
      TableForm(
        layout: .matrix, titles: [LabelPattern("*费用表")],
        groups: [
          TableForm.Group(heads: [LabelPattern("预算数")], values: [.init("phase", "budget")]),
          TableForm.Group(heads: [LabelPattern("决算数")], values: [.init("phase", "final")]),
        ])
    ],
    sums: [SumRule(total: "total", addends: ["abroad", "cars", "guests"])])

  /// The records of the tables of a text, each as `name=value` with the unit 元 taken for granted, and the reasons.
  static func extract(_ source: String, _ schemas: [RecordSchema], year: Int? = nil) -> (records: [String], reasons: [String?]) {
    var document = Grid.document(source)
    document.identity.fiscalYear = year.map { Identity.Stated($0, at: TextSpan(0, 0)) }
    // Nothing but time ends them, and there is no limit of it.
    try? Tabulate(vocabulary: Grid.vocabulary).run(&document)
    try? Extract(schemas: schemas, vocabulary: Grid.vocabulary).run(&document)
    let records = document.records.map { record in
      record.properties.map { property in
        switch property.value {
        case .text(let text): "\(property.name)=\(text)"
        case .number(let number): "\(property.name)=\(number)"
        }
      }.joined(separator: " ")
    }
    return (records, document.tableOutcomes.map(\.reason))
  }
}
