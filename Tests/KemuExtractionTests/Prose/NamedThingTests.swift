import Testing

/// Records of things that the prose names, of the parts of its lists, and words that are values.
struct NamedThingTests {
  // MARK: Items by function

  @Test(arguments: [
    "1.教育支出（类）普通教育（款）小学教育（项）。\n年初预算为3万元，支出决算为2万元，完成年初预算的66.67%。",
    "（1）教育支出（类）普通教育（款）小学教育（项）年初预算为3万元，支出决算为2万元，完成年初预算的66.67%。",
    "1.教育支出（205类）普通教育（02款）小学教育（02项）。年初预算为3万元，支出决算为2万元，完成年初预算的66.67%。",
    "“教育支出（类）普通教育（款）小学教育（项）”主要用于设备购置。年初预算为3万元，支出决算为2万元，完成年初预算的66.67%。",
    "1.教育支出（类）普通教育（款）小学教育（项）：预算为3万元，支出决算为2万元，完成预算的66.67%，主要原因是结转1万元。",
  ])
  func itemAndItsFigures(text: String) throws {
    let reading = try ProseReading("# 一般公共预算财政拨款支出决算情况说明\n" + text)
    #expect(reading.records("program_expenditure") == ["教育支出 普通教育 小学教育 initial_budget=30000 final=20000 completion_pct=66.67"])
  }

  @Test func itemUnderItsClass() throws {
    let reading = try ProseReading("# 支出决算情况\n教育支出（类）\n普通教育（款）小学教育（项）支出决算为2万元。\n普通教育（款）初中教育（项）支出决算为1万元。")
    #expect(reading.records("program_expenditure") == ["教育支出 普通教育 小学教育 final=20000", "教育支出 普通教育 初中教育 final=10000"])
  }

  @Test func headingEndsAnItem() throws {
    let reading = try ProseReading("教育支出（类）普通教育（款）小学教育（项）支出决算为2万元。\n# 其他\n预算为9万元。")
    #expect(reading.records("program_expenditure") == ["教育支出 普通教育 小学教育 final=20000"])
  }

  @Test func itemWithoutFiguresIsNoRecord() throws {
    #expect(try ProseReading("教育支出（类）普通教育（款）小学教育（项）反映小学的支出。").records("program_expenditure") == [])
  }

  @Test func projectsOfAReport() throws {
    let reading = try ProseReading(
      "# 项目支出绩效情况\n档案数字化项目：年初预算20万元，实际支出18万元。\n机关运行经费：预算90万元。", kind: "performance_report")
    #expect(reading.records("project") == ["档案数字化项目 initial_budget=200000 final=180000"])
  }

  // MARK: Lists

  @Test func partsAndTheirShares() throws {
    let reading = try ProseReading("# 收入决算情况说明\n本年收入合计90万元，其中：财政拨款收入80万元，占88.89%；其他收入10万元。")
    #expect(reading.records("composition") == ["income 财政拨款收入 amount=800000 share_pct=88.89", "income 其他收入 amount=100000"])
  }

  @Test func carriedOverIsAPartOnlyWithAShare() throws {
    let reading = try ProseReading("# 收支总体情况\n收入总计90万元，其中：上年结转5万元。")
    #expect(reading.records("composition") == [])
    let shared = try ProseReading("# 收入预算情况\n收入总计90万元，其中：上年结转5万元，占5.56%。")
    #expect(shared.records("composition") == ["income 上年结转 amount=50000 share_pct=5.56"])
  }

  @Test func levelInBracketsIsNoPartOfAName() throws {
    let reading = try ProseReading("# 财政拨款支出决算结构情况\n财政拨款支出90万元，主要用于以下方面：教育（类）支出90万元，占100%。")
    #expect(reading.records("composition") == ["fiscal_expenditure 教育支出 amount=900000 share_pct=100"])
  }

  // MARK: Terms

  @Test(arguments: [
    "评价等次为“优秀”。", "自评等级：优秀。", "经综合评价，评价结果为优秀。", "达到“优秀”等次。", "评价等次属于优秀等次。",
  ])
  func gradeOfTheDocument(text: String) throws {
    let reading = try ProseReading("# 绩效自评\n自评得分95分，" + text, kind: "performance_report")
    #expect(reading.records("profile") == ["fiscal_year=2022 performance_report score=95 优秀"])
  }

  @Test(arguments: ["90分以上等次为优的占80%。", "良好的营商环境。", "中等职业学校等次评定。", "等级为优化营商环境。"])
  func wordThatIsNoGrade(text: String) throws {
    let reading = try ProseReading("# 绩效自评\n自评得分95分。" + text, kind: "performance_report")
    #expect(reading.records("profile") == ["fiscal_year=2022 performance_report score=95"])
  }
}
