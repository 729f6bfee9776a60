import Testing

@Suite struct NumberTests {
  @Test func bareNumbers() {
    expect(.number, "\t⟦402.04⟧\t⟦1,029.15⟧\t⟦-204.61⟧\t⟦.5⟧", "402.04", "1029.15", "-204.61", "0.5")
    expect(.number, "⟦一百二十万⟧。⟦五兆六十二亿四万五千二⟧。⟦三百⟧", "1200000", "5006200045200", "300")
  }

  @Test func fullWidthCommaGroupsOnlyOnceAndWithThreeDigits() {
    expect(.number, "⟦４，５６５⟧；⟦4，565.5⟧；⟦4⟧，⟦56⟧；⟦1⟧，234，⟦567.5⟧", "4565", "4565.5", "4", "56", "1", "567.5")
  }

  @Test func dottedNumbersFallApart() {
    expect(.number, "⟦2.2⟧的，⟦22⟧.⟦22⟧.⟦22⟧", "2.2", "22", "22", "22")
  }

  @Test func fractions() {
    expect(.number, "⟦二分之一⟧，⟦一又三分之一⟧，⟦1/4⟧", "0.5", "1.33333333333333", "0.25")
  }

  @Test func identifiersOrdinalsAndFormulasAreNone() {
    expect(.number, "〔2019〕18号，W-07，A2021，5G网络\n一、收入\n（二）支出\n3、其他，×100")
  }

  @Test func ordinalOfTheNextCellIsNoUnit() {
    expect(.number, "⟦10⟧ 十、其他", "10")
  }
}
