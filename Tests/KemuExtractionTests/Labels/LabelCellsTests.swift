import KemuModel
import KemuSchema
import Testing

@testable import KemuExtraction

struct LabelCellsTests {
  private func values(_ rows: String) -> [String] {
    let document = Grid.document(rows)
    return LabelCells(schema: LabelLineTests.schema, text: document.text).values(in: document.tables[0]).map {
      "\($0.field.name)=\(document.text[$0.cell.span])"
    }
  }

  @Test(
    arguments: [
      ("编号|F-17\n供应商|甲厂", ["project=F-17", "winner=甲厂"]),
      ("一、编号：|F-17\n工期|90天\n供应商|甲厂", ["project=F-17", "winner=甲厂"]),
      ("方式|公开\n报价|12元\n工期|90天", ["price=12元"]), ("方式|公开\n编号|F-17", ["project=F-17"]),
      ("编号|F-17|供应商|甲厂\n方式|公开|工期|90天", ["project=F-17", "winner=甲厂"]),
      ("编号|\n供应商|甲厂", ["project=", "winner=甲厂"]),
    ] as [(String, [String])])
  func labelsWithTheirValuesBeside(rows: String, expected: [String]) {
    #expect(values(rows) == expected)
  }

  /// Heads of lists: their values stand below.
  @Test(arguments: [
    "编号|方式\nF-17|公开\nF-18|询价", "供应商|报价\n甲厂|12元\n乙厂|13元", "编号|方式|供应商|工期\nF-17|公开|甲厂|90天\nF-18|询价|乙厂|60天",
    "序号|供应商|业绩\n1|甲厂|好", "甲|乙\n丙|丁",
  ])
  func headsOfLists(rows: String) {
    #expect(values(rows).isEmpty)
  }
}
