import KemuExtraction
import KemuModel
import Testing

/// Whose document it is, of which year and kind.
struct IdentifyTests {
  private func identity(_ lines: String...) throws -> [String?] {
    var document = Document(id: "example.txt", source: Document.Source(bytes: []))
    let text = lines.joined(separator: "\n")
    document.text = CanonicalText(text)
    var start = 0
    for line in lines {
      document.blocks.append(Block(.paragraph, TextSpan(start, start + line.utf8.count)))
      start += line.utf8.count + 1
    }
    let words = try ProjectSchemas.library.get().vocabulary
    try Tabulate(vocabulary: words.tables).run(&document)
    try Identify(vocabulary: words.identity, captions: words.tables).run(&document)
    let identity = document.identity
    return [identity.department?.value, identity.fiscalYear.map { "\($0.value)" }, identity.kind?.value]
  }

  @Test func titleOfAccounts() throws {
    #expect(try identity("临江县审计局2022年度部门决算") == ["临江县审计局", "2022", "final_accounts"])
  }

  @Test func titleOfABudget() throws {
    #expect(try identity("2024年临江县审计局部门预算公开") == ["临江县审计局", "2024", "budget"])
  }

  @Test func titleOfAReport() throws {
    #expect(try identity("临江县审计局2021年度项目支出绩效自评报告") == ["临江县审计局", "2021", "performance_report"])
  }

  @Test func titleOverTwoLines() throws {
    #expect(try identity("临江县残疾人联合会", "2022年度部门决算") == ["临江县残疾人联合会", "2022", "final_accounts"])
  }

  @Test func captionOutranksTitle() throws {
    #expect(try identity("县审计局2022年度部门决算", "部门：临江县审计局") == ["临江县审计局", "2022", "final_accounts"])
  }

  @Test func introductionOfAHeading() throws {
    #expect(try identity("一、关于临江县审计局2023年收支预算情况的总体说明", "2023年部门预算") == ["临江县审计局", "2023", "budget"])
  }

  @Test func sentenceIsNoName() throws {
    #expect(try identity("为做好工作，我们编制了2022年度部门决算") == [nil, "2022", "final_accounts"])
  }
}
