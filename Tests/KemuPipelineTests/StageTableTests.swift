import Foundation
import KemuModel
import KemuSchema
import Testing

@testable import KemuPipeline

/// Holds the table of stages and the stages in the sources together.
struct StageTableTests {
  @Test func tableIsAPossiblePlan() throws {
    #expect(throws: Never.self) { try Plan(StageTable.stages(SchemaLibrary())) }
  }

  /// But for the one that the configuration makes out of commands.
  @Test func everyStageOfTheSourcesStandsInTheTableOnce() throws {
    let declaration = try Regex(#"struct (\w+): Stage\b"#)
    let sources = try #require(
      FileManager.default.enumerator(at: Project.root.appending(path: "Sources"), includingPropertiesForKeys: nil))
    var declared: [String] = []
    for case let file as URL in sources where file.pathExtension == "swift" {
      let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
      declared += text.matches(of: declaration).compactMap { $0.output[1].substring.map(String.init) }
    }
    let listed = StageTable.stages(SchemaLibrary()).map { "\(type(of: $0))" }
    #expect((listed + ["ExternalStage"]).sorted() == declared.sorted())
  }

  @Test func everyStageSaysWhatItIsInOneSentence() {
    let descriptions = StageTable.descriptions
    #expect(Set(descriptions.map(\.name)).count == descriptions.count)
    for description in descriptions {
      #expect(description.summary.hasSuffix(".") && description.summary.count { $0 == "." } == 1, "\(description.name)")
      #expect(!description.provides.isEmpty, "\(description.name)")
    }
  }
}
