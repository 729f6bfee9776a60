import Testing

/// What each number of a sentence is said of.
struct StatementReaderTests {
  // MARK: Subjects and measures

  @Test func levelOfASubject() throws {
    try expectStatements("2022年度收入总计⟦971.51万⟧，支出总计为⟦920万元⟧。", "收入总计 level", "支出总计 level")
  }

  @Test func measuresOfOneSubject() throws {
    try expectStatements(
      "公务接待费支出预算为⟦2.4万元⟧，支出决算为⟦1万元⟧，完成预算的⟦41.67%⟧。",
      "公务接待费支出/budget level", "公务接待费支出/final level", "公务接待费支出/budget completion")
  }

  @Test func twoMeasuresOfOneNumber() throws {
    try expectStatements(
      "因公出国（境）费年初预算数、决算数均为⟦0万元⟧。", "因公出国(境)费/budget level", "因公出国(境)费/final level")
  }

  @Test func ownerIsNoSubject() throws {
    let reading = try ProseReading("临江县审计局2022年度部门收支总预算100万元。", department: "临江县审计局")
    #expect(reading.statements == ["收支总预算 level"])
  }

  @Test func subjectBeforeTheYear() throws {
    try expectStatements("其中，公务用车购置费2022年预算数⟦3万元⟧。", "公务用车购置费/budget level")
  }

  @Test func figuresOfAnotherYear() throws {
    try expectStatements("2021年度收入总计⟦88万元⟧，支出总计⟦87万元⟧。", "收入总计/previous level", "支出总计/previous level")
  }

  @Test func dayIsNoYearOfFigures() throws {
    try expectStatements("截至2021年12月31日，共有车辆⟦3辆⟧。", "车辆 level")
  }

  @Test func yearWrappedToTheNextLine() throws {
    try expectStatements("离退休主要用于补贴。2021⏎年当年预算执行数为⟦6.26万元⟧，2022年预算安排⟦7.66万元⟧。", "/previous level", "/budget level")
  }

  @Test func partsHaveTheKindOfFigureOfTheirWhole() throws {
    try expectStatements(
      "三公经费预算数为⟦4.85万元⟧，其中公务接待⟦2.9万元⟧，公车运行⟦1.95万元⟧；2022年实际支出⟦3.98万元⟧，其中公务接待⟦0万元⟧。",
      "三公经费/budget level", "公务接待/budget level 三公经费", "公车运行/budget level 三公经费",
      "三公经费/final level", "公务接待/final level 三公经费")
    try expectStatements(
      "三公经费决算总额⟦153万元⟧，比年初预算⟦160万元⟧减少⟦7万元⟧，其中：公务接待⟦7万元⟧。",
      "三公经费/final level", "三公经费/budget level budget", "三公经费/budget decrease budget",
      "公务接待/final level 三公经费")
  }

  // MARK: Relations

  @Test func changeOnTheYearBefore() throws {
    try expectStatements(
      "收入总计⟦90万元⟧，比上年增加了⟦5万元⟧，增加了⟦5.88%⟧。",
      "收入总计 level", "收入总计 increase previous_year", "收入总计 increase previous_year")
  }

  @Test func changeWithTheBasePrintedBetween() throws {
    try expectStatements(
      "2022年收入⟦512万元⟧，比2021年⟦462万元⟧多⟦50万元⟧，增幅⟦10.82%⟧。",
      "收入 level", "收入/previous level previous_year", "收入 increase previous_year", "收入 increase previous_year")
  }

  @Test func changeOnThePlan() throws {
    try expectStatements(
      "机关运行经费⟦60万元⟧，比年初预算数减少⟦3万元⟧，降低⟦4.76%⟧。",
      "机关运行经费 level", "机关运行经费 decrease budget", "机关运行经费 decrease budget")
  }

  @Test func changeOfBothAtOnce() throws {
    try expectStatements(
      "收入总计⟦34万元⟧，支出总计⟦34万元⟧，与2021年度相比，各增加⟦1万元⟧。",
      "收入总计 level", "支出总计 level", "收入总计 increase previous_year", "支出总计 increase previous_year")
  }

  @Test func yearOnYear() throws {
    try expectStatements("收支总预算⟦43万元⟧，同比减少⟦2万元⟧。", "收支总预算 level", "收支总预算 decrease previous_year")
  }

  @Test func shareOfANamedWhole() throws {
    try expectStatements(
      "财政拨款收入⟦96万元⟧，占总收入的⟦98%⟧。", "财政拨款收入 level", "财政拨款收入 share 总收入")
  }

  @Test func shareWithoutItsVerb() throws {
    try expectStatements("教育支出⟦27.46万元⟧，⟦1.8%⟧；", "教育支出 level", "教育支出 share")
  }

  @Test func rateOfAPlanPrintedBefore() throws {
    try expectStatements(
      "财政拨款支出⟦146万元⟧，为年初预算数⟦140万元⟧的⟦104.29%⟧。",
      "财政拨款支出 level", "财政拨款支出/budget level", "财政拨款支出 completion")
  }

  // MARK: Explanations

  @Test func reasonEndsAtASemicolon() throws {
    try expectStatements(
      "收入总计⟦15万元⟧，主要原因是专项资金减少⟦12万元⟧；支出总计⟦15万元⟧。",
      "收入总计 level", "(专项资金 decrease)", "支出总计 level")
  }

  @Test func reasonIsNotWhatFollowsItsSentence() throws {
    try expectStatements(
      "公务接待费⟦1万元⟧，主要是餐费增加⟦0.2万元⟧，比上年减少⟦0.5万元⟧。",
      "公务接待费 level", "(餐费 increase)", "公务接待费 decrease previous_year")
  }

  @Test func purposeIsNoSubject() throws {
    try expectStatements("会议费⟦3万元⟧，用于召开工作会议，人数⟦150人⟧。", "会议费 level", "人数 level")
  }

  // MARK: Lists

  @Test func listOfParts() throws {
    try expectStatements(
      "本年支出合计⟦90万元⟧，其中：基本支出⟦40万元⟧，占⟦44%⟧；项目支出⟦50万元⟧。",
      "本年支出合计 level", "基本支出 level 本年支出合计", "基本支出 share 本年支出合计", "项目支出 level 本年支出合计")
  }

  @Test func listOnTheNextLine() throws {
    try expectStatements("本年收入合计⟦90万元⟧。\n其中：事业收入⟦40万元⟧。", "本年收入合计 level", "事业收入 level 本年收入合计")
  }

  @Test func bracketIsAPassageOfItsOwn() throws {
    try expectStatements(
      "财政拨款收入⟦33万元⟧（其中：政府性基金⟦3万元⟧），占⟦99%⟧。",
      "财政拨款收入 level", "政府性基金 level 财政拨款收入", "财政拨款收入 share")
  }

  @Test func valuesInParallel() throws {
    try expectStatements(
      "人员经费和公用经费分别为⟦180万元⟧和⟦20万元⟧，分别占⟦90%⟧和⟦10%⟧。",
      "人员经费 level", "公用经费 level", "人员经费 share", "公用经费 share")
  }

  @Test func secondOfTwoTotals() throws {
    let reading = try ProseReading("# 收入支出决算总体情况说明\n收、支总计各是80万元、79万元。")
    #expect(reading.document.statements.map(\.position) == [0, 1])
    #expect(reading.records("profile") == ["fiscal_year=2022 final_accounts income_total=800000 expenditure_total=790000"])
  }

  @Test func moneyBehindACount() throws {
    try expectStatements("公务接待⟦9批次⟧，⟦85人次⟧，支出⟦0.86万元⟧。", "公务接待 level", "公务接待 level", "公务接待 level")
  }

  // MARK: Words

  @Test func cueOfOneCharacterIsNoPartOfAWord() throws {
    try expectStatements("本单位占用车辆⟦3辆⟧。", "占用车辆 level")
  }

  @Test func thresholdIsPartOfAName() throws {
    try expectStatements("单位价值50万元以上通用设备⟦2台（套）⟧。", "价值50万元以上通用设备 level")
  }

  @Test func itemOnTheLineBeforeItsFigures() throws {
    try expectStatements("公务接待费。\n年初预算为⟦2万元⟧。", "公务接待费/budget level")
  }

  @Test func deepBracketsEnd() throws {
    let text = String(repeating: "（", count: 10_000) + "收入5万元" + String(repeating: "）", count: 10_000) + "。支出总计6万元。"
    #expect(try ProseReading(text).statements.last == "支出总计 level")
  }
}
