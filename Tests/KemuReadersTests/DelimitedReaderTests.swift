import KemuModel
import Testing

@testable import KemuReaders

@Suite struct DelimitedReaderTests {
  private func read(_ text: String, id: String = "a.csv", limits: ReadingLimits = ReadingLimits()) throws -> Document {
    var document = Document(decoded: text, id: id)
    try ReaderTable(limits: limits).read(into: &document)
    return document
  }

  @Test func quotesAndLineEndsInsideThem() throws {
    let document = try read("项目,金额\r\n\"收\n入\",\"1,234.50\"\r\n\"a\"\"b\", 2 \n")
    #expect(document.grid(0) == ["项目|金额", "收\n入|1,234.50", "a\"\"b|2"])
    #expect(document.source.format == "csv")
    #expect(document.lines.line(at: document.tables[0].rows[2].cells[0].span.start) == 4)
  }

  @Test func semicolonsWhereAmountsHaveCommas() throws {
    #expect(try read("项目;预算;决算\n收入;1,234.50;2,000.00\n支出;10.00;1,000,000.00\n").grid(0)[1] == "收入|1,234.50|2,000.00")
    #expect(try read("sep=;\n收入;1,2,3\n").grid(0) == ["收入|1,2,3"])
  }

  @Test func titlesBeforeATableAreProse() throws {
    let document = try read("收入决算表,,\n单位：万元,,\n项目,本年,上年\n外交支出,,\n注：完,,\n,,\n支出决算表,,\n项目,1,2\n尾注\n")
    #expect(document.tables.indices.map { document.grid($0) } == [["项目|本年|上年", "外交支出||", "注：完||"], ["项目|1|2"]])
    #expect(document.blocks.map(\.kind) == [.paragraph, .paragraph, .table(0), .paragraph, .table(1), .paragraph])
  }

  @Test func aQuoteThatNothingEndsIsText() throws {
    #expect(try read("a,\"b\nc,d\n").grid(0) == ["a|\"b", "c|d"])
    #expect(try read("a,\"b\"c\nd,e\"f\"\n").grid(0) == ["a|b\"c", "d|e\"f\""])
  }

  @Test func tabsByTheNameOfTheFile() throws {
    let document = try read("项目\t金额\n\"收入\"\t1\n", id: "x/a.TSV")
    #expect(document.source.format == "tsv")
    #expect(document.grid(0) == ["项目|金额", "收入|1"])
  }

  @Test func otherNamesAreOtherFormats() throws {
    #expect(try read("a,b\nc,d\n", id: "a.txt").source.format == "text")
    #expect(try read("\"a\",b\n\"c\",d\n", id: "export").source.format == "csv")
    #expect(try read("本年, 收入\n", id: "export").source.format == "text")
  }

  @Test func aFileIsReadUpToItsLimitOfCellsAndRefusedBeyond() throws {
    var limits = ReadingLimits()
    limits.cells = 4
    #expect(try read("a,b\nc,d\n", limits: limits).grid(0) == ["a|b", "c|d"])
    #expect(throws: StageFailure.self) { try read("a,b\nc,d\ne,f\n", limits: limits) }
  }

  @Test func timeIsLinear() throws {
    for line in ["\"\n", "a,\"\n", ",\n", "\"\"\"\",\n", "a\n"] {
      let document = try read(String(repeating: line, count: 10_001))
      #expect(document.text.count == line.utf8.count * 10_001)
    }
  }
}
