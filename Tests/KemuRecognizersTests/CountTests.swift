import Testing

@Suite struct CountTests {
  @Test func measureWords() {
    expect(
      .count, "⟦1辆⟧，⟦0台（套）⟧，累计⟦0人次⟧，⟦20批次⟧、⟦一辆⟧，⟦8 个⟧科室", "1", "0", "0", "20", "1", "8",
      units: ["辆", "台（套）", "人次", "批次", "辆", "个"])
  }

  @Test func approximationsAndRanges() {
    expect(.count, "⟦90余次⟧，⟦近50个⟧应用，⟦600多条次⟧，⟦近百份⟧，⟦10-20人⟧", "~90", "~50", "~600", "~100", "10...20")
    expect(.count, "⟦十七八个⟧，⟦三五百人⟧", "17...18", "300...500")
  }

  @Test func ordinalsAndWordsAreNone() {
    expect(.count, "第3次，10 项目支出，5 人员经费，统一，四川，进一步")
  }

  @Test func scoresAreCounted() {
    expect(.count, "自评⟦98分⟧", "98", units: ["分"])
  }

  @Test func measureWordOnTheNextLine() {
    expect(.count, "保有量⟦5\n辆⟧，接待⟦20 \n批次⟧", "5", "20")
    expect(.count, "5\n辆，实有12\n人员经费")
  }
}
