import Testing

@Suite struct AmountTests {
  @Test func unitsScaleTheNumeral() {
    expect(.amount, "支出⟦402.04万元⟧，⟦1.2亿元⟧，⟦100,796.56元⟧", "4020400", "120000000", "100796.56", units: ["万元", "亿元", "元"])
    expect(.amount, "⟦3千万元⟧和⟦５０．５　万元⟧", "30000000", "505000", units: ["千万元", "万元"])
    expect(.amount, "⟦0.00万元⟧", "0")
  }

  @Test func tornNumeralsAreRead() {
    expect(.amount, "为 ⟦402. 04 万元⟧。", "4020400")
    expect(.amount, "为⟦16.95 万\n元⟧，增加⟦1808.29\n万元⟧", "169500", "18082900", units: ["万元", "万元"])
    expect(.amount, "合计⟦117\n0.00万⟧。", "11700000")
    expect(.amount, "1. ⟦2019万元⟧", "20190000")
  }

  @Test func lostYuanIsMoneyUnlessSomethingIsCounted() {
    expect(.amount, "总计⟦971.51万⟧，比上年；⟦289.67万⟧，", "9715100", "2896700", units: ["万", "万"])
    expect(.amount, "人数20万人，票据12.26万张，占地3万平方米")
  }

  @Test func chineseAndCapitalNumerals() {
    expect(.amount, "⟦壹佰元整⟧，⟦叁佰余万元⟧。", "100", "~3000000", units: ["元", "万元"])
    expect(.amount, "⟦壹仟玖佰圆整⟧，⟦一百二十三元1角1分⟧", "1900", "123.11")
    expect(.amount, "⟦几十万元⟧，⟦1000多万元⟧", "~100000", "~10000000")
  }

  @Test func ranges() {
    expect(.amount, "⟦10-20万元⟧，⟦1万（含）-5万元⟧，⟦两到三万元⟧", "100000...200000", "10000...50000", "20000...30000")
    expect(.amount, "2018-⟦100万元⟧", "1000000")
  }

  @Test func approximationsBelongToTheMention() {
    expect(.amount, "⟦约50万元⟧，⟦50万元以上⟧设备，节约⟦10万元⟧，⟦20万元左右⟧", "~500000", "~500000", "100000", "~200000")
  }

  @Test func signs() {
    expect(.amount, "增加⟦-204.61万元⟧，⟦负三十元⟧，负责⟦5元⟧，A-⟦3元⟧", "-2046100", "-30", "5", "3")
  }

  @Test func fenNeedsYuanOrJiao() {
    expect(.amount, "计5分，⟦5元2分⟧，⟦两角五分⟧", "5.02", "0.25")
  }

  @Test func currencies() {
    expect(.amount, "⟦￥300⟧，⟦人民币 8千元⟧，⟦13.5港元⟧", "300", "8000", "13.5", units: ["", "千元", "港元"])
  }

  @Test func numeralsTornAtTheEndOfALine() {
    expect(.amount, "支出⟦402.0\n4万元⟧，收入⟦4\n02.04万元⟧", "4020400", "4020400")
    expect(.amount, "其中费用1,234,\n567元，余下12.\n5.3元")
  }

  @Test func digitsGroupedBySpaces() {
    expect(.amount, "收入⟦1 200.50万元⟧，支出 ⟦1 234 567.89 元⟧，见表1 ⟦200万元⟧", "12005000", "1234567.89", "2000000")
    expect(.amount, "收入1 20万元，共3 4000元")
  }
}
