import Testing

@testable import KemuExtraction

struct HeaderTests {
  private func row(_ heads: [String]) -> HeaderPaths.HeadRow {
    HeaderPaths.HeadRow(heads: heads.enumerated().map { .init(text: $1, columns: $0..<$0 + 1) })
  }

  @Test func blanksBesideAHeadBelongToItWhereHeadsStandBelow() {
    let paths = HeaderPaths(width: 4).paths(
      [row(["项目", "", "本年支出", ""]), row(["编码", "名称", "小计", "基本"])], spansAreKnown: false)
    #expect(paths == [["项目", "编码"], ["项目", "名称"], ["本年支出", "小计"], ["本年支出", "基本"]])
  }

  @Test func aBlankWithoutHeadsBelowIsNoPartOfItsNeighbour() {
    let paths = HeaderPaths(width: 3).paths([row(["名称", "", "合计"]), row(["", "", ""])], spansAreKnown: false)
    #expect(paths == [["名称"], [], ["合计"]])
  }

  @Test func knownSpansAreNotWidened() {
    let paths = HeaderPaths(width: 2).paths([row(["甲", ""]), row(["乙", "丙"])], spansAreKnown: true)
    #expect(paths == [["甲", "乙"], ["丙"]])
  }

  @Test func mergedHeadsAreLaidOverTheRowBelow() {
    let columns = MergedHeader(width: 4).columns([["项目", "支出"], ["", "小计", "基本", "项目"]])
    #expect(columns == [[0..<1, 1..<4], [0..<1, 1..<2, 2..<3, 3..<4]])
  }

  @Test func headsOverEqualGroupsShareThem() {
    let columns = MergedHeader(width: 4).columns([["收入", "支出"], ["项目", "金额", "项目", "金额"]])
    #expect(columns[0] == [0..<2, 2..<4])
  }

  @Test func headsThatFitNoWayHaveNoColumns() {
    let columns = MergedHeader(width: 4).columns([["甲", "乙", "丙"], ["一", "二", "三", "四"]])
    #expect(columns[0] == nil)
  }

  @Test func rowsOfWordsWithoutEndAreNoHeader() {
    let words = { Array(repeating: "甲|乙", count: $0).joined(separator: "\n") }
    let document = Grid.tabulated("支出决算表\n\(words(33))\n丙|1.00")
    #expect(document.readings.map(\.columnPaths) == [[[], []]])
    #expect(document.readings.first?.body.count == 1)
    #expect(
      document.notes == [
        "table 0: 33 rows of words above its figures, 2 columns wide, are no header; it was read without one"
      ])
    let printed = Grid.tabulated("支出决算表\n\(words(32))\n丙|1.00")
    #expect(printed.readings.map(\.columnPaths) == [[["甲"], ["乙"]]])
    #expect(printed.notes.isEmpty)
  }

  @Test func aGridOfHeadsIsBounded() {
    #expect(HeaderPaths(width: 500_000).canHold(rows: 2))
    #expect(!HeaderPaths(width: 500_000).canHold(rows: 3))
  }
}
