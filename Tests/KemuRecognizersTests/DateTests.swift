import Testing

@Suite struct DateTests {
  @Test func dates() {
    expect(.date, "截至⟦2019 年 12 月 31 日⟧，⟦2024年3月⟧，⟦1-11月⟧", "20191231", "202403", "1...11")
    expect(.date, "⟦2025.1.1⟧-⟦2025.12.31⟧，⟦2019-12-31⟧，⟦6月5日⟧", "20250101", "20251231", "20191231", "605")
  }

  @Test func years() {
    expect(.year, "⟦2019年⟧度，⟦2013-2017年⟧，⟦二〇一九年⟧，5年，3000年", "2019", "2013...2017", "2019")
  }

  @Test func wrappedToTheNextLine() {
    expect(.year, "到⟦2023\n年⟧当年", "2023")
    expect(.date, "截至⟦2019年12\n月31日⟧", "20191231")
    expect(.year, "2019\n年份")
  }

  @Test func codes() {
    expect(.code, "⟦2010306⟧\t行政，⟦20103⟧-Y，⟦204⟧ 教育，1234，20,103，201人", "2010306", "20103", "204")
  }
}
