import KemuModel
import KemuText
import Testing

@testable import KemuReaders

@Suite struct HTMLReaderTests {
  private func read(_ html: String, limits: ReadingLimits = ReadingLimits()) throws -> Document {
    var document = Document(decoded: html, id: "page.html")
    try HTMLReader(limits: limits).read(into: &document)
    return document
  }

  private func text(_ html: String) throws -> String {
    let document = try read(html)
    return document.text[TextSpan(0, document.text.count)]
  }

  private func grids(_ html: String) throws -> [[String]] {
    let document = try read(html)
    return document.tables.indices.map { document.grid($0) }
  }

  @Test func aLineForEachBlockAndRow() throws {
    let html =
      "<html><head><title>标题</title><style>p{}</style></head><body><h2>一、概况</h2><p>本年  收入\n合计</p>尾<br>注"
      + "<table><tr><th>项目<th>金额<tr><td>收入</td><td>1</td></tr></table><script>x</script></body></html>"
    #expect(try text(html) == "一、概况\n本年 收入 合计\n尾\n注\n项目\t金额\n收入\t1\n")
    let document = try read(html)
    #expect(document.blocks.map(\.kind) == [.heading(level: 2), .paragraph, .paragraph, .paragraph, .table(0)])
    #expect(document.text[document.tables[0].rows[1].cells[1].span] == "1")
  }

  @Test func marksInsideANumberDoNotDivideIt() throws {
    #expect(
      try text("<p><span>40</span><span lang=EN-US>2.0<o:p></o:p></span><b>4</b>万元<o:p>&nbsp;</o:p></p>") == "402.04万元\u{A0}\n")
  }

  @Test func lineBreaksInACellAreSpaces() throws {
    #expect(
      try grids("<table><tr><td><p>经济分类</p><p>科目<br>编码</p></td><td>&nbsp;1&nbsp;</td><td> </td></tr><tr><td>a</table>")
        == [["经济分类 科目 编码|1|", "a"]])
  }

  @Test func spansTakeTheirPlaces() throws {
    let html = """
      <table><tr><td rowspan=2>甲</td><td colspan=2>乙</td><td rowspan=3>丙</td></tr>
      <tr><td>丁</td><td>戊</td></tr>
      <tr><td>己</td><td colspan="0">庚</td><td>辛</td></tr></table>
      """
    #expect(try grids(html) == [["甲_2|乙^2|丙_3", "丁|戊", "己|庚|辛"]])
    let rows = try read(html).tables[0].rows
    #expect(rows[1].cells.map(\.column) == [1, 2])
    #expect(rows[2].cells.map(\.column) == [0, 1, 2])
  }

  @Test func aRowSpanEndsWithItsGroup() throws {
    let html = "<table><thead><tr><td rowspan=5>甲<td>乙</thead><tbody><tr><td rowspan=0>丙<td>丁<tr><td>戊</tbody></table>"
    let rows = try read(html).tables[0].rows
    #expect(rows.map { $0.cells.map(\.column) } == [[0, 1], [0, 1], [1]])
    #expect(rows.map { $0.cells.map(\.rowSpan) } == [[1, 1], [2, 1], [1]])
  }

  @Test func hugeSpansAreCutAndOverlapsDoNotOverlap() throws {
    let html = "<table><tr><td colspan=99999999999999999999>甲<td rowspan=65000>乙<tr><td colspan=3>丙<td>丁<td>戊</table>"
    let table = try read(html).tables[0]
    #expect(table.rows[0].cells[0].columnSpan == 1_000)
    for row in table.rows {
      #expect(zip(row.cells, row.cells.dropFirst()).allSatisfy { $0.column + $0.columnSpan <= $1.column })
    }
  }

  @Test func whatIsHiddenIsNotRead() throws {
    let html =
      "<p style='display: none'>甲</p><div hidden><p>乙</div><!--丙--><p>丁<span style='mso-hide:all'>戊</span>"
      + "<table><tr style='display:none'><td>己<td>庚</tr><tr><td>1<td style='DISPLAY:NONE'>x<td>2</tr><tr><td>3</table>"
    #expect(try text(html) == "丁\n1\t\t2\n3\n")
    #expect(try read(html).tables[0].rows[0].cells.map(\.column) == [0, 2])
  }

  @Test func conditionalCommentsOfWordAreNotPrinted() throws {
    let html = "<!--[if gte mso 9]><xml>甲</xml><![endif]--><p><![if !supportLists]>一、<![endif]>概况</p>"
    #expect(try text(html) == "一、概况\n")
  }

  @Test func aTableThatLaysOutThePageIsItsContent() throws {
    let inner = "<table><tr><td>项目<td>金额<tr><td>收入<td>1</table>"
    let html = "<table><tr><td>左<td><table><tr><td><p>甲。</p>\(inner)<p>乙。</p></table></table>"
    #expect(try text(html) == "左\n甲。\n项目\t金额\n收入\t1\n乙。\n")
    #expect(try grids(html) == [["项目|金额", "收入|1"]])
  }

  @Test func aSmallTableInACellOfDataFollows() throws {
    let html = "<table><tr><td>项目与说明<td>金额合计数<table><tr><td>a<td>b</table><tr><td>收入<td>1</table>"
    #expect(try grids(html) == [["项目与说明|金额合计数", "收入|1"], ["a|b"]])
    let spans = try read(html).blocks.map(\.span)
    #expect(spans[0].end <= spans[1].start)
  }

  @Test func tagsLeftOutAndMisplacedLoseNothing() throws {
    let misplaced = try text("<table>甲<tr>乙<td>1<p>2<tr><td>3</table>")
    #expect(misplaced == "1 2\n3\n甲乙\n")
    let without = try text("<tr><td>1</td></tr>正文<td>2")
    #expect(without == "1\n正文\n2\n")
    #expect(try text("<p>a < b <1 万元 <收入></p>") == "a < b <1 万元 <收入>\n")
    #expect(try grids("<table><td>1<td>2</table>") == [["1|2"]])
    #expect(try text("<table><caption>表一</caption><tr><td>1<td>2</table>") == "表一\n1\t2\n")
  }

  @Test func everyPlaceKnowsItsSourceLine() throws {
    let html = "<html>\n<body>\n<p>甲\n乙</p>\n<table>\n<tr><td>丙</td>\n<td>\n丁</td></tr>\n</table></body></html>"
    let document = try read(html)
    func line(_ text: String) -> Int? {
      let all = Array(document.text.utf8)
      let wanted = Array(text.utf8)
      return all.indices.first { all[$0...].starts(with: wanted) }.map { document.lines.line(at: $0) }
    }
    #expect([line("甲"), line("乙"), line("丙"), line("丁")] == [3, 4, 6, 8])
  }

  @Test func linesBeyondSixtyFiveThousandAreCounted() throws {
    let document = try read("<p>甲</p>" + String(repeating: "\n", count: 70_000) + "<p>乙</p>")
    #expect(document.lines.line(at: 4) == 70_001)
  }

  @Test func aPageIsReadUpToItsLimitOfNestingAndRefusedBeyond() throws {
    var limits = ReadingLimits()
    limits.nesting = 40
    // The parser adds the page and its body.
    let page = { "<p>甲</p>" + String(repeating: "<b>", count: $0) + "乙" }
    #expect(throws: Never.self) { try read(page(37), limits: limits) }
    let failure = #expect(throws: StageFailure.self) { try read(page(41), limits: limits) }
    #expect(failure?.reason == "more than 40 elements stand one in another (--max-depth)")
    #expect(throws: StageFailure.self) { try read(page(100_000)) }
  }

  @Test func aPageIsReadUpToItsLimitOfCellsAndRefusedBeyond() throws {
    var limits = ReadingLimits()
    limits.cells = 4
    #expect(try read("<table><tr><td>1<td>2<tr><td>3<td>4</table>", limits: limits).tables.count == 1)
    limits.cells = 3
    let failure = #expect(throws: StageFailure.self) {
      try read("<table><tr><td>1<td>2<tr><td>3<td>4</table>", limits: limits)
    }
    #expect(failure?.reason == "its tables have more than 3 cells (--max-cells)")
  }

  @Test func aFloodOfAttributesIsRefused() {
    let html = "<p " + (0..<5_000).map { "a\($0) " }.joined() + ">"
    #expect(throws: StageFailure.self) { try read(html) }
  }

  @Test func longTextsAreReadWhole() throws {
    let document = try read("<p>" + String(repeating: "收", count: 3_500_000) + "</p><p>尾</p>")
    #expect(document.text.count == 10_500_005)
  }

  @Test(
    arguments: [
      ("<meta charset=gbk>", "gbk"), ("<META http-equiv='Content-Type' content=\"text/html; charset=gb2312\">", "gb2312"),
      ("<meta charset = 'utf-8' />", "utf-8"), ("<!-- <meta charset=big5> --><p>", nil), ("<a href='?charset=big5'>", nil),
      ("<meta name=x><meta charset=Big5/>", "big5"), ("<!-- <meta charset=big5>", nil), ("", nil),
    ] as [(String, String?)])
  func theCharsetIsThatOfAMetaTag(html: String, name: String?) {
    #expect(HTMLCharset.declared(in: Array(html.utf8)) == name)
  }

  @Test func pagesAreKnownByTheirBeginning() {
    func accepts(_ text: String) -> Bool { HTMLReader().accepts(Document(decoded: text, id: "x.txt")) }
    #expect(accepts("\u{FEFF}\n<!DOCTYPE html><html>"))
    #expect(accepts("<table border=1>"))
    #expect(!accepts("一、收入 <table>"))
    #expect(!accepts("<收入>"))
  }

  @Test func whateverComesNothingBreaks() throws {
    let parts = [
      "<table>", "</table>", "<tr>", "<td colspan=2>", "<td rowspan=0>", "</td>", "<p>", "</p>", "<div hidden>", "</div>",
      "<h1>", "</h1>", "收", " ", "\n", "&nbsp;", "<caption>", "<tbody>", "<pre>", "<![if x]>", "<!--", "-->", "<", "&#x0;", "一、",
    ]
    var state: UInt64 = 9
    for _ in 0..<500 {
      var html = ""
      for _ in 0..<60 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        html += parts[Int(state >> 33) % parts.count]
      }
      let document = try read(html)
      var end = 0
      for block in document.blocks {
        #expect(block.span.start >= end && block.span.end <= document.text.count, "\(html)")
        end = block.span.end
      }
      #expect(String(validating: document.text.utf8, as: UTF8.self) != nil)
    }
  }

  @Test func whatCodeComparesIsNoTag() throws {
    let words = Array(repeating: "n", count: 3_000).joined(separator: " ")
    #expect(try text("<SCRIPT type=a>if(i<\(words)){}</b</Script ><p>收入</p>") == "收入\n")
    #expect(try text("<style>a<\(words)</style><p>收入</p>") == "收入\n")
  }

  @Test(arguments: ["<script/>", "<scripture>", "<script></script>", "<title>", "<textarea>"])
  func tagsBehindWhatIsNoCodeAreCounted(_ beginning: String) {
    let words = Array(repeating: "n", count: 3_000).joined(separator: " ")
    #expect(throws: StageFailure.self) { try text("\(beginning)<b \(words)>收入</b>") }
  }
}
