import Testing

@Suite struct PercentageTests {
  @Test func signsAndWords() {
    expect(.percentage, "占⟦47.51%⟧，⟦２２％⟧，⟦百分之五点三⟧，⟦2‰⟧", "47.51", "22", "5.3", "0.2", units: ["%", "%", "%", "‰"])
    expect(.percentage, "⟦三成半⟧，⟦7.2成⟧，于2019年成立，完成3成果", "35", "72")
  }

  @Test func pointsHaveAUnitOfTheirOwn() {
    expect(.percentage, "提高⟦0.6个百分点⟧，⟦12百分点⟧", "0.6", "12", units: ["pp", "pp"])
  }

  @Test func rangesAndApproximations() {
    expect(.percentage, "⟦10-20%⟧，⟦70%（含）-80%⟧，⟦超过90%⟧，⟦5%左右⟧", "10...20", "70...80", "~90", "~5")
    expect(.percentage, "为⟦-3.5%⟧", "-3.5")
  }

  @Test func spelledRangesMaySayTheirBaseAgain() {
    expect(.percentage, "⟦百分之五至百分之十⟧，⟦百分之五至十⟧，⟦百分之五至百分之一百⟧", "5...10", "5...10", "5...100")
    expect(.percentage, "⟦千分之三至千分之五⟧，⟦百分之三⟧至⟦千分之五⟧", "0.3...0.5", "3", "0.5")
  }

  @Test func signOnTheNextLine() {
    expect(.percentage, "占⟦47.51\n%⟧", "47.51")
    expect(.percentage, "47.51\n%")
  }

  @Test func factorsOfFormulasAreNone() {
    expect(.percentage, "（实际数/预算数）×100%，*100%")
  }
}
