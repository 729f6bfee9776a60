import Testing

@testable import KemuChecks

struct CodeCatalogueTests {
  private let catalogue = """
    classification,code,name,first_seen
    functional,201,一般公共服务支出,2017
    functional,20103,"政府办公厅（室）, 及相关机构事务",2017
    functional,2010301,"所谓""行政""运行",2017
    economic,302,商品和服务支出,2017

    economic,30201,办公费,2018
    """

  @Test func quotedFieldsAndOtherColumns() throws {
    let codes = try CodeCatalogue(csv: Array(catalogue.utf8))
    #expect(codes.names(of: "20103", in: "functional") == ["政府办公厅（室）, 及相关机构事务"])
    #expect(codes.names(of: "2010301", in: "functional") == ["所谓\"行政\"运行"])
    #expect(codes.levels(of: "functional") == [3, 5, 7])
    #expect(codes.otherClassifications(of: "30201", than: "functional") == ["economic"])
    #expect(codes.otherClassifications(of: "99901", than: "functional") == [])
  }

  @Test(arguments: [
    ("", "1: the catalogue is empty"), ("code,name\n", "1: the column `classification` is missing"),
    ("classification,code,name\nfunctional,201", "2: expected 3 fields, found 2"),
    ("classification,code,name\r\n\r\na,1,\"b\nc\"\r\nfunctional,201", "5: expected 3 fields, found 2"),
  ])
  func whatIsNoCatalogueSaysWhere(csv: String, message: String) {
    do {
      _ = try CodeCatalogue(csv: Array(csv.utf8))
      Issue.record("\(csv) was read")
    } catch {
      #expect(error.description == message)
    }
  }
}
