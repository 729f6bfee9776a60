import KemuModel
import KemuSchema
import Testing

@testable import KemuPipeline

struct ValidateTests {
  /// A stage beside those of the program may add records of types that the extraction makes.
  @Test(arguments: ["facts", "tables", "stages"])
  func keysAreUniqueWhateverMadeTheRecords(origin: String) throws {
    let schema = #"{"title": "t", "x-extract": {"from": "\#(origin)", "key": ["name"]}}"#
    let library = try SchemaLibrary(files: [("t.json", Array(schema.utf8))])
    var document = Document(id: "d", source: Document.Source(bytes: []))
    document.text = CanonicalText("12")
    document.records = [0, 1].map { place in
      let value = Record.Property("n", .number(ExactDecimal(place)), evidence: Evidence(TextSpan(place, place + 1)))
      return Record(type: "t", properties: [Record.Property("name", .text("a")), value])
    }
    try Validate(library).run(&document)
    #expect(document.records.count == 1)
    #expect(document.rejected.map(\.errors) == [["same key as a record with other values"]])
  }
}
