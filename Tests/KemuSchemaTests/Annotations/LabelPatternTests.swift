import KemuSchema
import Testing

struct LabelPatternTests {
  @Test(arguments: [
    ("合计", ["项目", "合计"], true),
    ("合计", ["合计", "项目"], false),
    ("*三公*/小计", ["“三公”经费", "小计"], true),
    ("*三公*/小计", ["“三公”经费", "公务用车购置及运行费", "小计"], false),
    ("公务用车*/小计", ["预算数", "公务用车购置及运行费", "小计"], true),
    ("公务接待费", ["预算数", "公务", "接待费"], true),
    ("因公出国*", ["因公出国", "(境)费"], true),
    ("公务用车购置及运行*", ["公务用车购置及运行费", "购置费"], false),
    ("金额(*)", ["金额(万元)"], true),
    ("*", ["anything"], true),
    ("小计", [], false),
  ])
  func matchesPaths(source: String, path: [String], expected: Bool) {
    #expect(LabelPattern(source).matches(path: path.map { $0.replacing("“", with: "").replacing("”", with: "") }) == expected)
  }

  @Test(arguments: [
    ("*收支*总表", "部门收支决算总表", true),
    ("*收支*总表", "收支情况", false),
    ("a*b*c", "abc", true),
    ("a*b*c", "acb", false),
    ("ab*ba", "aba", false),
  ])
  func matchesLabels(source: String, label: String, expected: Bool) {
    #expect(LabelPattern(source).matches(label) == expected)
  }

  @Test func namesTheBestPatternFirst() {
    let patterns = ["合计", "小计"].map { LabelPattern($0) }
    #expect(patterns.rank(path: ["支出", "小计"]) == 1)
    #expect(patterns.rank(path: ["支出"]) == nil)
  }
}

struct NamePatternTests {
  private func names(_ pattern: String, _ line: String) -> [String: String]? {
    let bytes = Array(line.utf8)
    return NamePattern(pattern).match(bytes)?.mapValues { String(decoding: bytes[$0], as: UTF8.self) }
  }

  @Test func takesNamesOutOfALine() {
    #expect(names("{a}(类){b}(款){c}(项)*", "教育(类)普通教育(款)小学(项)。年初") == ["a": "教育", "b": "普通教育", "c": "小学"])
    #expect(names("{name}{year}年度决算", "某局2019年度决算") == ["name": "某局", "year": "2019"])
  }

  @Test func matchesTheWholeLineOrNothing() {
    #expect(names("{name}概况", "某局概况说明") == nil)
    #expect(names("{name}{year}年*", "某局19年") == nil)
    #expect(names("{name}", "") == nil)
  }

  @Test func aBraceThatNothingClosesIsTextAndRefusedInASchema() {
    #expect(names("{name}年{*", "某局年度") == nil)
    let schema = #"{"title": "a", "x-extract": {"from": "entities", "key": ["a"], "openers": [{"pattern": "{a}b{c"}]}}"#
    let error = #expect(throws: SchemaFileError.self) { try SchemaLibrary(files: [("a.json", Array(schema.utf8))]) }
    #expect(error?.description.contains("`{a}b{c` has a `{` that no `}` closes") == true)
  }
}
