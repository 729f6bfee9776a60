import KemuModel
import Testing

@testable import KemuExtraction

struct CodeTests {
  @Test(
    arguments: [
      (["204", "06", "01"], 0, nil, "2040601"), (["204", "20406", "2040601"], 0, nil, "2040601"),
      (["2040601"], 2, nil, "2040601"),
      (["301", "2"], 0, nil, "30102"), (["01"], 2, "20406", "2040601"), (["05"], 2, "2040601", "2040605"),
      (["06"], 1, "2010301", "20106"),
    ] as [([String], Int, String?, String)])
  func partsOfOneCode(parts: [String], level: Int, above: String?, code: String) {
    #expect(SplitCode.join(parts, from: level, below: above) == code)
  }

  @Test(
    arguments: [
      (["01"], 2, nil), (["01"], 2, "204"), (["01"], 0, "204"), (["204", "20506"], 0, nil), (["204", "204"], 0, nil),
      ([], 0, "204"),
    ] as [([String], Int, String?)])
  func partsOfNoCode(parts: [String], level: Int, above: String?) {
    #expect(SplitCode.join(parts, from: level, below: above) == nil)
  }

  @Test(arguments: [
    "2010301 行政运行", "[2010301]行政运行", "2010301-行政运行", "【2010301】行政运行", "（2010301）行政运行", "2010301行政运行", "　2010301　行政运行",
  ])
  func codesBeforeNames(cell: String) throws {
    let text = CanonicalText(cell)
    let coded = try #require(CodedName(text, TextSpan(0, text.count)))
    #expect(text[coded.code] == "2010301")
    #expect(text[coded.name] == "行政运行")
  }

  @Test(arguments: ["行政运行", "2010301", "20103011行政运行", "2010301 301", "301.50", "12 行政运行", ""])
  func noCodeBeforeAName(cell: String) {
    let text = CanonicalText(cell)
    #expect(CodedName(text, TextSpan(0, text.count)) == nil)
  }
}
