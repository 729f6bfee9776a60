import KemuModel
import KemuSchema
import Testing

@testable import KemuExtraction

struct ExplanationTests {
  @Test(arguments: [(0, 0, 0), (-1, 0, 0), (0, -1, 0), (0, 9, 0), (9, 0, 0), (0, 0, -1), (0, 0, 9)])
  func cellThatIsNotThereIsToldOf(table: Int, row: Int, column: Int) throws {
    var document = Grid.document("支出表\n单位：元\n项目|合计\n甲|1.00")
    try Tabulate(vocabulary: Grid.vocabulary).run(&document)
    let place = Evidence.CellPlace(table: table, row: row, column: column)
    let total = Record.Property("total", .number(ExactDecimal(1)), evidence: Evidence(TextSpan(0, 1), cell: place))
    document.records = [Record(type: "spending", properties: [total])]
    let path = try #require(ValuePath("spending/total"))
    let points = try Explanation(of: path, in: document, [Schemas.spending]).points
    let isThere = table == 0 && row == 0
    #expect(points.contains { $0.text == "none: the document has no such place" } != isThere)
  }
}
