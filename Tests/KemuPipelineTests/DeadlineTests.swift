import KemuModel
import KemuSchema
import Testing

@testable import KemuPipeline

/// No stage that walks over a document goes on when the document's time is over.
struct DeadlineTests {
  private static let text = "2022年度部门决算\n\n收入决算表\n单位：万元\n\n项目\t合计\n基本\t1.00\n其他\t2.00\n\n收入3.00万元。\n"

  @Test(arguments: ["recognise", "tabulate", "identify", "relate", "extract", "check"])
  func endsWhenTheTimeIsOver(_ name: String) throws {
    var document = Document(id: "example.txt", source: Document.Source(bytes: Array(Self.text.utf8)))
    for stage in StageTable.stages(try Project.schemas.get()) {
      if stage.description.name == name {
        document.deadline = Deadline(in: .seconds(-1), reason: "too long")
        let failure = #expect(throws: StageFailure.self) { try stage.run(&document) }
        #expect(failure?.reason == "too long")
        return
      }
      try stage.run(&document)
    }
    Issue.record("no stage is named \(name)")
  }
}
