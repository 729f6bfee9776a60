import KemuModel
import Testing

@testable import KemuReaders

@Suite struct TextReaderTests {
  private func read(_ text: String, limits: ReadingLimits = ReadingLimits()) throws -> Document {
    var document = Document(decoded: text)
    try TextReader(limits: limits).read(into: &document)
    return document
  }

  private func expect(_ marked: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let expected = MarkedText(marked)
    let document = try read(expected.text)
    #expect(MarkedText.describe(document) == expected.blocks, sourceLocation: sourceLocation)
    for (left, right) in zip(document.blocks, document.blocks.dropFirst()) {
      #expect(left.span.end <= right.span.start, sourceLocation: sourceLocation)
    }
  }

  @Test func ordinalsMakeHeadingsAndTheirLevels() throws {
    try expect(
      """
      ⟦1|第一部分 概况⟧
      ⟦2|一、机构⟧
      ⟦3|（一）内设机构。⟧
      ⟦p|共有股室4个，分别为办公室等。⟧
      ⟦4|1、预算⟧
      ⟦5|（1）人员⟧
      ⟦p|正文。⟧
      """)
  }

  @Test func itemsOfAListAreNoHeadings() throws {
    try expect(
      """
      ⟦2|一、职责⟧
      ⟦p|（一）负责指导工作。⟧
      ⟦p|（二）完成其他任务。⟧
      ⟦2|二、情况⟧
      ⟦p|(一) 决算 402. 04 万元。⟧
      ⟦p|三、其他：指除此之外的。⟧
      """)
  }

  @Test func marksOfMarkdownAreLayout() throws {
    try expect(
      """
      # ⟦1|目 录⟧

      - ⟦p|一、职责⟧

      ## **⟦1|第二部分 决算表⟧**

      ### ⟦2|一、说明⟧

      ### ⟦3|总表⟧

      **⟦p|附件⟧**
      """)
  }

  @Test func theTitleOfABarePartIsOnTheNextLine() throws {
    try expect(" ⟦1|第三部分 \n\n2019年度情况说明⟧\n⟦2|一、总体情况⟧\n")
  }

  @Test func linesOfUnwrappedTextAreParagraphs() throws {
    try expect("⟦p|本年收入，合计一元。⟧\r\n⟦p|主要原因：⟧\r\n\r\n　　⟦p|其中⟧")
  }

  @Test func aSentenceThatAPageEndCutsGoesOn() throws {
    try expect("⟦p|其中税务大厅，劳务派\n\n遣 90.79 万。⟧\n")
  }

  @Test func fullLinesOfWrappedTextGoOn() throws {
    let line = String(repeating: "政", count: 30)
    let paragraph = "⟦p|" + Array(repeating: line, count: 3).joined(separator: "\n") + "\n策。⟧\n"
    try expect("⟦2|一、概况⟧\n" + String(repeating: paragraph, count: 4) + "⟦p|短行\n⟧⟦p|另一行⟧".replacing("\n⟧", with: "⟧\n"))
  }

  @Test func pageNumbersAreFurniture() throws {
    try expect("⟦p|甲。⟧\n⟦f|3⟧\n\n⟦p|乙。⟧\n⟦f|4⟧\n\n⟦p|丙。⟧\n⟦p|120⟧\n⟦f|- 9 -⟧\n⟦f|第 10 页⟧\n⟦p|-5⟧")
  }

  @Test func runningHeadsAreFurniture() throws {
    try expect(
      """
      ⟦p|某局公报⟧
      ⟦p|甲。⟧
      ⟦f|1⟧
      ⟦f|某局公报⟧
      ⟦p|乙。⟧
      ⟦f|2⟧
      ⟦f|某局公报⟧
      ⟦p|单位：万元⟧
      ⟦f|3⟧
      ⟦f|某局公报⟧
      """)
  }

  @Test func tabsMakeRowsAndBlankCellsKeepTheirPlaces() throws {
    let document = try read("表\n项目\t\t金额\n　一、收入　\t1\t 402.04\n注：完\n")
    #expect(document.grid(0) == ["项目||金额", "一、收入|1|402.04"])
    #expect(document.tables[0].geometry == .exact)
    #expect(document.tables[0].rows[0].cells[1].span == TextSpan(11, 11))
    #expect(document.tables[0].rows[1].cells.map(\.column) == [0, 1, 2])
    #expect(document.blocks.map(\.kind) == [.paragraph, .table(0), .paragraph])
  }

  @Test func aBlankLineDividesTabTables() throws {
    let document = try read("a\t1\nb\t2\n\nc\t3\nd\t4\n置更新\ne\t5\n")
    #expect(document.tables.count == 3)
  }

  @Test func tabsThatIndentProseAreNoTable() throws {
    try expect("\t⟦p|甲。⟧\n\t⟦p|乙。⟧\n⟦3|（二）项目⟧\t\n\t\t⟦p|丙。⟧\n")
  }

  @Test func aCellALine() throws {
    let document = try read(
      "第二部分\n\n\t决算表\n\n\t项目\n\t金额\n\n\t  收入\n\t\n\n\t业务\n（10分）\n\t1\n\n\t合计\n\n续\n行\n\t2\n\n\t注：完。\n\n\n\t乙表\n\n\tx\n\ty\n\n正文\n"
    )
    #expect(document.grid(0) == ["决算表", "项目|金额", "收入|", "业务\n（10分）|1", "合计\n\n续\n行|2", "注：完。"])
    #expect(document.grid(1) == ["乙表", "x|y"])
    #expect(document.tables.allSatisfy { $0.geometry == .merged })
    #expect(document.blocks.map(\.kind) == [.heading(level: 1), .table(0), .table(1), .paragraph])
  }

  @Test func barsMakeRows() throws {
    let document = try read("| 项目 | 金额 |\n|---|--:|\n| 收入 | |\n项目 | 1 | \n正文 | 是\n")
    #expect(document.grid(0) == ["项目|金额", "收入|", "项目|1"])
  }

  @Test func spacesMakeColumnsWhereTheyLineUp() throws {
    // Widths as people see them: a Chinese character takes two columns.
    let document = try read(
      """
      科目          合计      基本      项目
      一般公共      10.00      4.00      6.00
      卫生           5.00                5.00
      合计          15.00      4.00     11.00
      """)
    #expect(document.grid(0) == ["科目|合计|基本|项目", "一般公共|10.00|4.00|6.00", "卫生|5.00||5.00", "合计|15.00|4.00|11.00"])
    #expect(document.tables[0].geometry == .aligned)
  }

  @Test func proseWithWideSpacesIsNoTable() throws {
    try expect("⟦p|部门：某局      单位：元⟧\n⟦p|截至  年底⟧\n")
  }

  @Test func aTextIsReadUpToItsLimitOfCellsAndRefusedBeyond() throws {
    var limits = ReadingLimits()
    limits.cells = 4
    #expect(try read("a\tb\nc\td\n", limits: limits).tables.count == 1)
    limits.cells = 3
    #expect(throws: StageFailure.self) { try read("a\tb\nc\td\n", limits: limits) }
  }

  /// Refused lines are not looked at again: these would take minutes if they were.
  @Test(arguments: ["\tx\n", "\t\n\n", "a  b\n", "\t甲\n乙\n", "a|b|c\n\n", "1\n", "第一部分\n"])
  func timeIsLinear(line: String) throws {
    let document = try read(String(repeating: line, count: 10_000))
    #expect(document.tables.count <= 1)
  }

  @Test func whateverComesBlocksAreInOrderAndInside() throws {
    let alphabet = Array("\t\t\n\n\n 　|1.一、（二）#-*，。：  目\u{C}".unicodeScalars)
    var state: UInt64 = 1
    for _ in 0..<400 {
      var text = String.UnicodeScalarView()
      for _ in 0..<80 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text.append(alphabet[Int(state >> 33) % alphabet.count])
      }
      let document = try read(String(text))
      var end = 0
      for block in document.blocks {
        #expect(block.span.start >= end && block.span.end <= document.text.count, "\(String(text).debugDescription)")
        end = block.span.end
      }
      for table in document.tables {
        #expect(table.rows.lazy.flatMap(\.cells).allSatisfy { table.span.contains($0.span) })
        for row in table.rows {
          #expect(zip(row.cells, row.cells.dropFirst()).allSatisfy { $0.column + $0.columnSpan <= $1.column })
        }
      }
    }
  }
}
