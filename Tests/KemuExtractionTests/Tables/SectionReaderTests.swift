import KemuModel
import Testing

@testable import KemuExtraction

struct SectionReaderTests {
  private func sections(_ source: String) throws -> (sections: [TableSection], text: CanonicalText) {
    let document = Grid.document(source)
    let classifier = RowClassifier(Grid.vocabulary)
    return (try SectionReader.sections(of: document, classifier, CaptionScanner(Grid.vocabulary)), document.text)
  }

  @Test func aTitleAboveBeginsASection() throws {
    let (sections, text) = try sections("收入决算表\n单位：万元\n名称|合计\n甲|1.00\n支出决算表\n单位：元\n名称|合计\n乙|2.00")
    #expect(sections.map { $0.caption.title.map { text[$0] } } == ["收入决算表", "支出决算表"])
    #expect(sections.map { $0.caption.unit.map { text[$0] } } == ["万元", "元"])
    #expect(sections.map(\.body.count) == [1, 1])
  }

  @Test func aTitleInARowBeginsASection() throws {
    let (sections, text) = try sections("收入决算表|\n名称|合计\n甲|1.00\n支出决算表|\n名称|合计\n乙|2.00")
    #expect(sections.map { $0.caption.title.map { text[$0] } } == ["收入决算表", "支出决算表"])
  }

  @Test func rowsAfterAPageNumberGoOnAndRepeatedHeadsAreLeftOut() throws {
    let (sections, _) = try sections("收入决算表\n名称|合计\n甲|1.00\n— 5 —\n名称|合计\n乙|2.00")
    #expect(sections.count == 1)
    #expect(sections[0].tables == [0, 1])
    #expect(sections[0].header.count == 1)
    #expect(sections[0].body.map(\.row) == [1, 1])
  }

  @Test func aUnitMayStandOnTheLineBelowItsKey() throws {
    let (sections, text) = try sections("收入决算表\n金额单位：\n万元\n名称|合计\n甲|1.00")
    #expect(sections.first?.caption.unit.map { text[$0] } == "万元")
  }

  @Test func captionsWithoutATitleBeginASectionToo() throws {
    let (sections, _) = try sections("收入决算表\n名称|合计\n甲|1.00\n单位：元\n名称|合计\n乙|2.00")
    #expect(sections.map { $0.caption.title == nil } == [false, true])
  }
}
