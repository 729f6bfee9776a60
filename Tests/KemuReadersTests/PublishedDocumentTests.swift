import KemuModel
import Testing

@testable import KemuReaders

@Suite struct PublishedDocumentTests {
  private func headings(_ document: Document) -> [String] {
    document.blocks.compactMap { block in
      guard case .heading(let level) = block.kind else { return nil }
      return "\(level) " + document.text[block.span]
    }
  }

  @Test func tabTablesInsideMarkedUpProse() throws {
    let document = try PublishedDocuments.read("003_c86435502d1c0011.txt")
    #expect(document.tables.count == 8)
    #expect(document.grid(1)[5] == "2010306|政务公开审批|224.84|224.84|||||")
    #expect(document.grid(6).last == "11.5|0|6.5|0|6.5|5|4.53|0|3.26|0|3.26|1.27")
    #expect(headings(document).contains("3 （三）财政拨款支出决算具体情况"))
    #expect(document.blocks.contains { document.text[$0.span].hasPrefix("3. ") && document.text[$0.span].hasSuffix("支出。") })
  }

  @Test func tablesOfACellALine() throws {
    let document = try PublishedDocuments.read("004_e5387533b1e1cae7.txt")
    #expect(document.tables.count == 12)
    #expect(document.grid(0)[6] == "一、财政拨款收入|1|2,899.74|一、一般公共服务支出|28|2,415.04")
    #expect(document.grid(7)[7] == "17.00|0.00|4.00|0.00|4.00|13.00|10.08|0.00|3.08|0.00|3.08|7.00")
    #expect(document.tables[7].geometry == .merged)
  }

  @Test(.enabled(if: PublishedDocuments.have("shegongbu")))
  func hardWrappedParagraphs() throws {
    let document = try PublishedDocuments.read("shegongbu")
    #expect(document.tables.count == 13)
    let paragraphs = document.blocks.map { document.text[$0.span] }
    #expect(paragraphs.contains("本年收入合计 307.82 万元，其中：财政拨款收入 307.82 万元，\n占 100.00%。"))
    #expect(paragraphs.contains { $0.hasPrefix("一般公共预算财政拨款支出 307.82 万元，占本年支出合计的\n\n100.00%") })
    #expect(headings(document).contains("1 第三部分 中共上海市普陀区委社会工作部 2024 年度部门决算情况\n说明"))
  }

  @Test(.enabled(if: PublishedDocuments.have("jianchayuan")))
  func pageNumbersOfAPrintedBook() throws {
    let document = try PublishedDocuments.read("jianchayuan")
    let furniture = document.blocks.filter { $0.kind == .furniture }.map { document.text[$0.span] }
    #expect(furniture == (1...furniture.count).map(String.init))
    #expect(furniture.count >= 23)
  }

  @Test(.enabled(if: PublishedDocuments.have("shangwuwei-2025-budget.layout")))
  func tablesSetWithSpaces() throws {
    let document = try PublishedDocuments.read("shangwuwei-2025-budget.layout")
    #expect(document.grid(0)[3] == "一、财政拨款收入|371,514,655.00|一、一般公共服务支出|21,601,733.00")
    #expect(document.grid(3)[8] == "201|13|02|一般行政管理事务|4,545,000.00||4,545,000.00")
    #expect(document.tables.allSatisfy { $0.geometry == .aligned })
  }

  @Test(
    .enabled(if: PublishedDocuments.have("wanli-2024-budget.html", "zhengfuban-2025-budget.html")),
    arguments: [("wanli-2024-budget.html", 23), ("zhengfuban-2025-budget.html", 14)])
  func pagesInGBK(name: String, tables: Int) throws {
    let document = try PublishedDocuments.read(name)
    #expect(document.source.encoding == "GB18030")
    #expect(document.source.format == "html")
    #expect(document.tables.count == tables)
    #expect(document.tables.allSatisfy { $0.geometry == .exact })
  }

  @Test(.enabled(if: PublishedDocuments.have("zhengfuban-2025-budget.html", "zhengfuban-2025-budget.txt")))
  func aPageAndItsTextHaveTheSameRows() throws {
    let page = try PublishedDocuments.read("zhengfuban-2025-budget.html")
    let text = try PublishedDocuments.read("zhengfuban-2025-budget.txt")
    // The page merges cells that the text leaves blank.
    func rows(_ document: Document) -> [[String]] {
      document.tables.flatMap(\.rows).map { row in row.cells.filter { !$0.isBlank }.map { document.text[$0.span] } }
    }
    let printed = Set(rows(text))
    let amounts = rows(page).filter { $0.contains { $0.contains(",") } }
    #expect(amounts.count > 50)
    #expect(amounts.allSatisfy(printed.contains))
  }
}
