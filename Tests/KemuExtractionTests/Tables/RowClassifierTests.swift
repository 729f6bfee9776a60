import KemuModel
import Testing

@testable import KemuExtraction

struct RowClassifierTests {
  private func role(_ row: String) -> RowRole? {
    let document = Grid.document(row)
    return document.tables.first.map { RowClassifier(Grid.vocabulary).role(of: $0.rows[0].cells, in: document.text) }
  }

  @Test(arguments: [
    ("||", RowRole.blank), ("收入决算表||", .title), ("收入决算表||单位：万元", .title), ("公开02表||", .caption),
    ("部门：甲局||单位：万元", .caption), ("部门：|甲局|单位：|万元", .caption), ("注：空表||", .note), ("栏次|1|2", .columnNumbers),
    ("1|2|3|4", .columnNumbers), ("1|2|4|", .data), ("科目编码|科目名称|合计", .words), ("205|教育支出|20.00", .data),
    ("二、外交支出||", .data), ("合计|无|", .words), ("反映收支，详见下表||", .words),
  ])
  func roles(row: String, expected: RowRole) {
    #expect(role(row) == expected)
  }

  @Test func columnNumbersMergedIntoHeadsAreTakenOff() {
    let classifier = RowClassifier(Grid.vocabulary)
    #expect(classifier.hasMergedColumnNumbers(["项目栏次", "决算数1"]))
    #expect(!classifier.hasMergedColumnNumbers(["栏次", "决算数"]))
    #expect(classifier.head("项目栏次", besideColumnNumbers: true) == "项目")
    #expect(classifier.head("决算数12", besideColumnNumbers: true) == "决算数")
    #expect(classifier.head("决算数12", besideColumnNumbers: false) == "决算数12")
  }
}
