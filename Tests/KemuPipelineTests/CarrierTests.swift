import KemuModel
import KemuPipeline
import Testing

/// The same tables as prose with tab-separated tables, as a web page in GBK, and as a spreadsheet export.
struct CarrierTests {
  private struct Row: Equatable {
    var type: String
    var values: [String: Record.Value]
  }

  private func rows(_ name: String) throws -> [Row] {
    let tables: Set = ["summary_line", "income_line", "expenditure_line", "economic_line", "three_public", "fund_line"]
    return try Project.extract(Project.bytes("Corpus/" + name), named: name).records.filter { tables.contains($0.type) }
      .map { record in
        Row(type: record.type, values: Dictionary(uniqueKeysWithValues: record.properties.map { ($0.name, $0.value) }))
      }
  }

  @Test(arguments: ["003_tables.html", "003_tables.tsv"])
  func carriersOfOneDocumentGiveEqualRecords(name: String) throws {
    let text = try rows("003_c86435502d1c0011.txt")
    #expect(text.count == 116)
    #expect(try rows(name) == text)
  }
}
