import KemuModel
import KemuSchema
import Testing

@testable import KemuPipeline

/// Record types that are one schema alone, without the vocabulary of another folder.
struct RecordTypeTests {
  private static let notice = """
    {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "notice", "type": "object",
     "x-extract": {"from": "tables", "key": ["project", "winner"], "forms": [
       {"layout": "list", "titles": ["*结果"], "heads": ["中标人", "报价"], "requires": ["winner"], "skips": ["合计"]},
       {"layout": "pairs", "requires": ["project", "winner"], "begins": "winner"}]},
     "properties": {
       "project": {"type": "string", "x-extract": {"as": "text", "labels": ["编号"]}},
       "winner": {"type": "string", "x-extract": {"as": "text", "columns": ["中标人"], "labels": ["中标人"]}},
       "price": {"type": "number", "x-extract": {"as": "money", "columns": ["报价"], "labels": ["报价"]}},
       "limit": {"type": "number", "x-extract": {"as": "money", "labels": ["限价"]}}}}
    """

  private func run(_ source: String, _ name: String = "a.txt") throws -> Document {
    let library = try SchemaLibrary(files: [("notice.json", Array(Self.notice.utf8))])
    var document = Document(id: name, source: Document.Source(bytes: Array(source.utf8)))
    try Plan(StageTable.stages(library)).run(&document)
    return document
  }

  private func records(_ source: String, _ name: String = "a.txt") throws -> [String] {
    try run(source, name).records.map { $0.json.description }
  }

  @Test func labelsOfLinesMakeARecord() throws {
    #expect(
      try records("一、编号：F-007\n二、限价：9万元\n三、中标人：甲厂\n四、报价：￥80,000\n")
        == [#"{"project":"F-007","winner":"甲厂","price":80000,"limit":90000}"#])
  }

  @Test func aLabelBeginsEachRecordAndFiguresAreNotMultiplied() throws {
    #expect(
      try records("编号：F-7\n\n限价：9万元\n\n中标人：甲厂\n\n报价：1元\n\n中标人：乙厂\n\n报价：2元\n") == [
        #"{"project":"F-7","winner":"甲厂","price":1}"#, #"{"project":"F-7","winner":"乙厂","price":2}"#,
      ])
  }

  @Test func ofTwoValuesThatDifferNoneIsTaken() throws {
    let document = try run("编号：F-7\n\n中标人：甲厂\n\n报价：1元\n\n报价：2元\n")
    #expect(document.records.map { $0.json.description } == [#"{"project":"F-7","winner":"甲厂"}"#])
    #expect(document.notes == ["notice: line 7: “2元” is not the price of line 5"])
  }

  @Test func whatTheFormRequiresIsNotGuessed() throws {
    #expect(try records("编号：F-7\n\n报价：1元\n").isEmpty)
    #expect(try records("编号：\n\n中标人：甲厂\n\n报价：1元\n").isEmpty)
  }

  @Test func aListIsCompletedByLabelsAndFollowedByAnotherTable() throws {
    let page = """
      <p>编号：F-007</p><p>限价：9万元</p>
      <table><tr><th>中标人</th><th>报价（万元）</th></tr><tr><td>甲厂</td><td>1.50</td></tr><tr><td>合计</td><td>1.50</td></tr></table>
      <table><tr><th>货物</th><th>单价（元）</th></tr><tr><td>灯</td><td>8</td></tr></table>
      """
    let document = try run(page, "a.html")
    #expect(document.records.map { $0.json.description } == [#"{"project":"F-007","winner":"甲厂","price":15000}"#])
    #expect(document.tableOutcomes.map(\.form) == [nil, nil])
    #expect(document.tableOutcomes.map(\.type) == ["notice", nil])
  }

  /// A unit above a table needs no vocabulary, and a title is what the form has for one.
  @Test(arguments: ["单位：万元", "（金额单位：万元）", "结果一览 计价：人民币万元"])
  func unitsOfCaptions(caption: String) throws {
    #expect(try records("评标结果\n\(caption)\n中标人\t报价\n007\t1.5\n", "a.tsv") == [#"{"winner":"007","price":15000}"#])
  }

  @Test func withoutAUnitThereIsNoMoney() throws {
    let document = try run("评标结果\n中标人\t报价\n甲厂\t1.5\n乙厂\t2元\n", "a.tsv")
    #expect(document.records.map { $0.json.description } == [#"{"winner":"乙厂","price":2}"#])
    #expect(document.tableOutcomes[0].reason == "row 1 of table 0: “1.5” has no unit")
  }
}
