import KemuModel
import Testing

@testable import KemuChecks

/// Each check of the project on a few records, with the numbers marked that it is to suspect.
struct ProjectChecksTests {
  private static let examples: [(String, [String])] = [
    // A line against its columns.
    (
      """
      expenditure_line table=expenditure code=2010306 name=政务公开审批 total=224.84! basic=39.95! project=184.99!
      """, ["error table.total-equals-columns"]
    ),
    ("expenditure_line table=expenditure code=2010306 name=政务公开审批 total=224.94 basic=39.95 project=184.99", []),
    // A blank column is nothing.
    ("income_line code=201 name=一般公共服务支出 total=3.00 fiscal_appropriation=3.00", []),
    // Three numbers to a tenth may be off by 0.15.
    (
      "expenditure_line table=expenditure code=201 name=一般公共服务支出 total=3.1! basic=1.0! project=2.0!",
      ["rounding table.total-equals-columns"]
    ),
    // A bad cell breaks its row and its column, and is one finding.
    (
      """
      expenditure_line table=expenditure name=合计 total=9.00 basic=4.00 project=5.00
      expenditure_line table=expenditure code=201 name=一般公共服务支出 total=9.00 basic=4.00 project=5.00
      expenditure_line table=expenditure code=20103 name=政府办公厅（室）及相关机构事务 total=9.00 basic=4.00 project=5.00
      expenditure_line table=expenditure code=2010301 name=行政运行 total=4.00 basic=4.00
      expenditure_line table=expenditure code=2010306 name=政务公开审批 total=5.00 project=6.00!
      """, ["error table.total-equals-columns"]
    ),
    // Only leaves: the row and the column of the total both say so.
    (
      """
      income_line name=合计 total=8.00! fiscal_appropriation=9.00
      income_line code=2010301 name=行政运行 total=4.00 fiscal_appropriation=4.00
      income_line code=2010306 name=政务公开审批 total=5.00 fiscal_appropriation=5.00
      """, ["error table.total-equals-columns"]
    ),
    // A repeated code: undecidable, not wrong.
    (
      """
      income_line name=合计 total=4.00
      income_line code=2010301 name=行政运行 total=4.00
      income_line code=2010301 name=行政运行 total=4.00
      """, []
    ),
    // Personnel and public-use totals.
    (
      """
      economic_line code=301 name=工资福利支出 total=5.00
      economic_line code=30101 name=基本工资 total=5.00
      economic_line code=302 name=商品和服务支出 total=3.00
      economic_line code=30201 name=办公费 total=3.00
      economic_line name=人员经费合计 total=6.00!
      economic_line name=公用经费合计 total=3.00
      """, ["error table.personnel-total-equals-classes"]
    ),
    ("three_public phase=final total=3.25! reception=4.03! abroad=0", ["error table.three-public-total-equals-parts"]),
    (
      "three_public phase=final total=3.00 abroad=0 vehicle=3.00 vehicle_purchase=1.00! vehicle_operation=3.00!",
      ["error table.vehicle-total-equals-parts"]
    ),
    (
      "fund_line table=government_fund code=212 name=城乡社区支出 carried_in=1.00! income=2.00! total=1.00 project=1.00 carried_out=3.00!",
      ["error table.fund-balance"]
    ),
    // Summaries: parts, the year, what is carried over, both sides.
    (
      """
      summary_line table=income_expenditure_summary side=income item=一般公共预算财政拨款收入 total=7.00
      summary_line table=income_expenditure_summary side=income item=其他收入 total=2.00
      summary_line table=income_expenditure_summary side=income item=本年收入合计 total=9.00
      summary_line table=income_expenditure_summary side=income item=年初结转和结余 total=1.00
      summary_line table=income_expenditure_summary side=income item=总计 total=10.00
      summary_line table=income_expenditure_summary side=expenditure item=教育支出 total=6.00
      summary_line table=income_expenditure_summary side=expenditure item=本年支出合计 total=6.00
      summary_line table=income_expenditure_summary side=expenditure item=年末结转和结余 total=14.00!
      summary_line table=income_expenditure_summary side=expenditure item=总计 total=10.00
      """, ["error summary.total-equals-current-and-carried"]
    ),
    // Between tables.
    (
      """
      summary_line table=income_expenditure_summary side=expenditure item=本年支出合计 total=6.00!
      expenditure_line table=expenditure name=合计 total=7.00!
      """, ["error between.expenditure-equals-summary"]
    ),
    (
      """
      expenditure_line table=general_expenditure name=合计 total=5.00 basic=5.00
      economic_line name=人员经费合计 total=3.00!
      economic_line name=公用经费合计 total=1.00!
      """, ["error between.basic-equals-economic"]
    ),
    (
      """
      expenditure_line table=expenditure code=2010301 name=行政运行 total=4.00!
      expenditure_line table=general_expenditure code=2010301 name=行政运行 total=5.00!
      """, ["error between.general-at-most-all"]
    ),
    // The narrative.
    ("profile fiscal_basic=437.86! personnel=227.60! public_use=209.46!", ["error prose.basic-equals-parts"]),
    ("profile personnel=275.71! fiscal_basic=305.71! personnel_share_pct=97.05%!", ["error rate.share"]),
    (
      "profile three_public_final=4.53! three_public_budget=11.50! three_public_completion_pct=39.3%!",
      ["rounding rate.completion"]
    ),
    ("profile three_public_final=4.53 three_public_budget=0 three_public_completion_pct=39.3%", []),
    (
      "profile agency_operating=606.56! agency_operating_change=-222.28! agency_operating_change_pct=-36.65%!",
      ["error rate.change"]
    ),
    ("profile agency_operating=606.56 agency_operating_change=-222.28 agency_operating_change_pct=-26.82%", []),
    // A part that is not stated is not nought.
    ("profile three_public_final=5.00 reception_final=3.00 abroad_final=0", []),
    (
      """
      profile fiscal_final=920.00
      composition whole=fiscal_expenditure part=一般公共服务支出 amount=596.91
      composition whole=fiscal_expenditure part=住房保障支出 amount=323.09
      program_expenditure class=一般公共服务 item=行政运行 claims_all=具体情况 final=596.91
      program_expenditure class=一般公共服务 item=住房保障 claims_all=具体情况 final=32.31!
      """, ["error list.programs-equal-whole"]
    ),
    // Some of the programmes: not wrong, but undecidable.
    (
      """
      profile fiscal_final=920.00
      program_expenditure class=一般公共服务 item=行政运行 final=596.91
      program_expenditure class=一般公共服务 item=机关服务 final=32.31
      """, []
    ),
    // 保有量 is of 公务用车, not of all vehicles.
    ("profile vehicles_owned=2# vehicles=6#", []),
    ("profile vehicles_owned=7#! vehicles=6#!", ["warning prose.vehicles-owned-equals-vehicles"]),
    (
      "profile vehicles_owned=0#! vehicles=1# official_vehicles=1#!",
      ["warning prose.vehicles-owned-equals-vehicles"]
    ),
    // The same fact twice; two agree, so the third is the one.
    (
      """
      profile staff=40#
      fact profile staff=40#
      fact profile staff=40#
      fact profile staff=39#!
      """, ["error prose.same-fact-same-count"]
    ),
    // Parts of a list within a sentence; the purchase and the operation of vehicles count where the two are not put together.
    (
      """
      fact profile three_public_budget=4.85!
      part profile reception_budget=2.90!
      part profile vehicle_operation_budget=2.95!
      """, ["error prose.listed-three-public-within-whole"]
    ),
    (
      """
      fact profile three_public_budget=4.85
      part profile reception_budget=2.40
      part profile vehicle_budget=2.45
      part profile vehicle_operation_budget=2.45
      """, []
    ),
    // What is read for the checks alone.
    ("profile vehicle_budget=2.45! vehicle_operation_budget=2.95!", ["error prose.three-public-part-within-whole"]),
    ("profile reception_final=7.00! three_public_final=10.08! reception_share_pct=53.8%!", ["error rate.share"]),
    ("profile reception_final=7.00 three_public_final=10.08 reception_share_pct=69.4%", []),
    ("profile vehicle_final=3.98! vehicle_budget=2.45! vehicle_completion_pct=162.44%!", ["rounding rate.completion"]),
    ("profile fiscal_initial_budget=533.40! prepared_budget=402.04!", ["error prose.prepared-budget-equals-initial-budget"]),
    ("profile fiscal_final=1529.56! projects_evaluated=2138.56!", ["error prose.evaluated-projects-within-expenditure"]),
    ("profile reported_public_use=52.83! public_use=606.56!", ["error prose.basic-data-equal-accounts"]),
    (
      "program_expenditure class=住房保障支出 item=提租补贴 initial_budget=1959.99! change=865.57! change_pct=79.05%!",
      ["error rate.change"]
    ),
    // Codes.
    ("income_line code=2011301 name=行政运行处 total=1.00", ["warning code.name-as-catalogued"]),
    ("income_line code=30201 name=办公费 total=1.00", ["error code.right-classification"]),
    ("economic_line code=3012 name=津贴补贴 total=1.00", ["warning code.known-level"]),
  ]

  @Test(arguments: examples.indices)
  func example(index: Int) throws {
    let (text, expected) = Self.examples[index]
    let records = MarkedRecords(text)
    let found = try Checks.findings(in: records)
    #expect(found.codes == expected, "\(text)\n\(found.all.map(\.message))")
    if !records.marks.isEmpty { #expect(found.suspects == records.marks, "\(text)\n\(found.all.map(\.message))") }
  }

  @Test func theSentenceNamesTheNumbers() throws {
    let records = MarkedRecords(
      "expenditure_line table=expenditure code=2010306 name=政务公开审批 total=224.84 basic=39.95 project=184.99")
    let finding = try #require(try Checks.findings(in: records).all.first)
    #expect(finding.message.hasPrefix("支出表 “2010306 政务公开审批”: 合计 224.84 ≠ 基本支出 39.95 + 项目支出 184.99; difference 0.1 万元"))
    #expect(finding.expected == ExactDecimal("2249400"))
    #expect(finding.actual == ExactDecimal("2248400"))
    #expect(finding.difference == ExactDecimal("-1000"))
    #expect(finding.evidence.map { records.document.text[$0.span] } == ["224.84", "39.95", "184.99"])
  }

  @Test func outcomesCountWhatWasDecided() throws {
    let records = MarkedRecords(
      """
      profile three_public_final=4.53 three_public_budget=0 three_public_completion_pct=39.3%
      three_public phase=final total=4.53 abroad=0 vehicle=3.26 reception=1.27
      """)
    let outcomes = try Checks.project.get().check(records.document).outcomes
    let completion = try #require(outcomes.first { $0.check == "rate.completion" })
    #expect(completion.undecidable == ["the base is zero": 1])
    let total = try #require(outcomes.first { $0.check == "table.three-public-total-equals-parts" })
    #expect(total.holds == 1 && total.broken == 0)
  }

  @Test func nothingIsAddedUpWhereLinesAreMissing() throws {
    var records = MarkedRecords(
      """
      income_line table=income code=208 name=社会保障和就业支出 total=9.00
      income_line table=income code=20805 name=行政事业单位养老支出 total=1.00
      """)
    #expect(try Checks.findings(in: records).codes == ["error table.parent-equals-children"])
    var outcome = TableOutcome(table: 0, type: "income_line", records: 2)
    outcome.isPartial = true
    records.putIntoTable(outcome)
    #expect(try Checks.findings(in: records).codes == [])
  }

  /// A document of nothing but wrong lines, long enough for anything quadratic to show.
  @Test func manyWrongLinesEnd() throws {
    let lines = (0..<4000).map {
      "expenditure_line table=expenditure code=\(2_000_000 + $0) name=甲 total=9.00 basic=1.00"
    }
    let records = MarkedRecords(
      (["expenditure_line table=expenditure name=合计 total=1.00"] + lines).joined(separator: "\n"))
    let found = try Checks.findings(in: records)
    #expect(found.codes.filter { $0 == "error table.total-equals-columns" }.count >= 4000)
  }
}
