import KemuModel
import KemuSchema
import Testing

@testable import KemuExtraction

struct TableFormsTests {
  private func form(_ source: String, _ schemas: [RecordSchema]) -> Result<String, TableRefusal> {
    let (readings, text) = Grid.readings(source)
    let forms = TableForms(schemas: schemas, vocabulary: Grid.vocabulary, year: nil)
    do throws(TableRefusal) { return .success(try forms.form(of: readings[0], in: text).schema.type) } catch {
      return .failure(error)
    }
  }

  private func reason(_ source: String, _ schemas: [RecordSchema]) -> String? {
    if case .failure(let refusal) = form(source, schemas) { refusal.reason } else { nil }
  }

  @Test(arguments: ["支出决算表", "一、支出决算表", "附表3.支出总表", "支出总表（功能科目）", "2023年度支出决算表"])
  func titles(title: String) throws {
    #expect(try form(title + "\n科目编码|合计\n205|1.00", [Schemas.spending]).get() == "spending")
  }

  @Test func titlesOfOtherFormsAreRefused() {
    #expect(reason("基本支出决算表\n科目编码|合计\n205|1.00", [Schemas.spending]) == "no record type has a form of this title")
  }

  @Test func columnsStandForAMissingTitle() throws {
    #expect(try form("单位：元\n科目编码|合计|基本支出\n205|1.00|1.00", [Schemas.spending, Schemas.summary]).get() == "spending")
  }

  @Test func columnsOfTwoTypesStandForNone() {
    var other = Schemas.spending
    other.type = "other"
    let refusal = reason("单位：元\n科目编码|合计|基本支出\n205|1.00|1.00", [Schemas.spending, other])
    #expect(refusal == "no title above it, and its columns are those of spending, other")
  }

  @Test func columnsOfNoFormAreRefused() {
    #expect(reason("单位：元\n科目编码|合计\n205|1.00", [Schemas.spending]) == "no title above it")
  }
}
