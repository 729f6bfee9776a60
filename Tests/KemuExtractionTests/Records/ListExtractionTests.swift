import Testing

struct ListExtractionTests {
  private let head = "支出表\n单位：元\n科目编码|科目名称|合计|基本支出|项目支出\n"

  @Test func aRowIsARecord() {
    let result = Schemas.extract(head + "205|教育|9.00|5.00|4.00\n|合计|9.00|5.00|4.00\n……||||", [Schemas.spending])
    #expect(
      result.records == [
        "code=205 name=教育 total=9.00 basic=5.00 project=4.00", "name=合计 total=9.00 basic=5.00 project=4.00",
      ])
    #expect(result.reasons == [nil])
  }

  @Test func onlyOneDisplacementThatMendsAllRowsIsTaken() {
    let shifted = "支出表\n单位：元\n科目编码|科目名称||合计|基本支出|项目支出\n"
    let result = Schemas.extract(shifted + "205|甲|9.00|5.00|4.00|\n206|乙|7.00|1.00|6.00|", [Schemas.spending])
    #expect(
      result.records == [
        "code=205 name=甲 total=9.00 basic=5.00 project=4.00", "code=206 name=乙 total=7.00 basic=1.00 project=6.00",
      ])
  }

  @Test func columnsThatContradictTheirSumsAreRefused() {
    let result = Schemas.extract(head + "205|甲|5.00|9.00|4.00\n206|乙|1.00|7.00|6.00", [Schemas.spending])
    #expect(result.records.isEmpty)
    #expect(result.reasons == ["its columns contradict its sums, and no displacement mends them"])
  }

  @Test func oneBrokenSumIsASlipOfTheSource() {
    let result = Schemas.extract(head + "205|甲|9.10|5.00|4.00\n206|乙|7.00|1.00|6.00", [Schemas.spending])
    #expect(result.records.count == 2)
  }

  @Test func sumsJudgeNothingWhereColumnsAreUnknown() {
    let more = "支出表\n单位：元\n科目编码|科目名称|合计|基本支出|项目支出|预留\n"
    let result = Schemas.extract(more + "205|甲|9.00|1.00|4.00|4.00\n206|乙|7.00|1.00|1.00|5.00", [Schemas.spending])
    #expect(result.records.count == 2)
  }

  @Test func figuresWithoutAUnitAreRefusedRowByRow() {
    let rows = (1...7).map { "20\($0)|甲|9.00||" }.joined(separator: "\n")
    let result = Schemas.extract("支出表\n科目编码|科目名称|合计|基本支出|项目支出\n" + rows, [Schemas.spending])
    #expect(result.records.isEmpty)
    #expect(result.reasons[0]?.hasPrefix("row 1 of table 0: “9.00” has no unit; ") == true)
    #expect(result.reasons[0]?.hasSuffix("; and 2 more") == true)
  }

  @Test func columnsOfAnotherYearAreLeftOut() {
    let years = "支出表\n单位：元\n科目编码|科目名称|2023年合计|2024年合计|增减额\n205|甲|9.00|8.00|-1.00"
    var schema = Schemas.spending
    schema.properties[2].columns = [.init("*合计")]
    schema.forms[0].requires = []
    #expect(Schemas.extract(years, [schema], year: 2024).records == ["code=205 name=甲 total=8.00"])
    #expect(Schemas.extract(years, [schema], year: 2023).records == ["code=205 name=甲 total=9.00"])
    #expect(Schemas.extract(years, [schema]).reasons[0]?.contains("two columns are headed like total") == true)
  }

  @Test func listsWithoutSidesTakeThoseOfTheirPlaces() {
    let result = Schemas.extract("收支总表\n单位：元\n项目|金额|项目|金额\n甲|1.00|乙|2.00", [Schemas.summary])
    #expect(result.records == ["side=income item=甲 total=1.00", "side=expenditure item=乙 total=2.00"])
  }

  @Test func threeListsWithoutSidesAreRefused() {
    let result = Schemas.extract("收支总表\n单位：元\n项目|金额|项目|金额|项目|金额\n甲|1.00|乙|2.00|丙|1.00", [Schemas.summary])
    #expect(result.records.isEmpty)
    #expect(result.reasons == ["the heads do not say which side of the form a list is"])
  }

  @Test func namesAreJoinedAcrossRows() {
    let long = "机关事业单位职业年金缴"
    let result = Schemas.extract(
      head + "205|\(long)|9.00|5.00|4.00\n|费支出|||\n206|\(long)费支|7.00|7.00|\n|出|||", [Schemas.spending])
    #expect(
      result.records == [
        "code=205 name=\(long)费支出 total=9.00 basic=5.00 project=4.00", "code=206 name=\(long)费支出 total=7.00 basic=7.00",
      ])
  }

  @Test func aShortNameIsNotGoneOnWith() {
    let result = Schemas.extract(head + "205|教育|9.00|5.00|4.00\n|本级|||", [Schemas.spending])
    #expect(result.records == ["code=205 name=教育 total=9.00 basic=5.00 project=4.00"])
  }
}
