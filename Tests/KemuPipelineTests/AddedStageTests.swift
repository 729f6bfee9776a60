import KemuModel
import Testing

@testable import KemuPipeline

/// Stages from outside stand where they were asked to stand, or are refused with what to do.
struct AddedStageTests {
  private struct Step: Stage {
    var name: String
    var requires: [Part] = []
    var provides: [Part] = []

    var description: StageDescription {
      StageDescription(name: name, summary: "Does nothing.", requires: requires, provides: provides)
    }

    func run(_ document: inout Document) {}
  }

  private let table = [
    Step(name: "read", requires: [.bytes], provides: [.text]),
    Step(name: "extract", requires: [.text], provides: [.records]),
    Step(name: "validate", requires: [.records], provides: [.validation]),
  ]

  private func order(_ additions: [AddedStage]) throws -> [String] {
    try Plan(table, adding: additions).stages.map(\.description.name)
  }

  @Test func stagesFollowInTheOrderInWhichTheyWereAdded() throws {
    let names = try order([
      AddedStage(Step(name: "a"), after: "extract"), AddedStage(Step(name: "b"), after: "extract"),
      AddedStage(Step(name: "c"), after: "a"), AddedStage(Step(name: "d"), after: "read"),
      AddedStage(Step(name: "e"), after: "validate"),
    ])
    #expect(names == ["read", "d", "extract", "a", "b", "c", "validate", "e"])
  }

  @Test func stageThatMissesWhatItRequiresIsRefused() {
    let refusal = #expect(throws: PlanRefusal.self) {
      try order([AddedStage(Step(name: "a", requires: [.records]), after: "read")])
    }
    #expect(refusal?.description == "`a` requires records; `extract`, which provides them, comes after it")
  }

  @Test func unknownPredecessorIsRefusedWithTheNearestName() {
    let refusal = #expect(throws: PlanRefusal.self) { try order([AddedStage(Step(name: "a"), after: "extrakt")]) }
    #expect(refusal?.description == "`a` is to come after `extrakt`, which is no stage; did you mean \"extract\"?")
  }

  @Test func nameThatIsTakenIsRefused() {
    #expect(throws: PlanRefusal.self) { try order([AddedStage(Step(name: "read"), after: "read")]) }
    #expect(throws: PlanRefusal.self) {
      try order([AddedStage(Step(name: "a"), after: "read"), AddedStage(Step(name: "a"), after: "extract")])
    }
  }

  /// Records that come after the validation would never be validated.
  @Test func partThatWasReadBeforeIsRefused() throws {
    let stage = Step(name: "a", provides: [.records])
    let refusal = #expect(throws: PlanRefusal.self) { try order([AddedStage(stage, after: "validate")]) }
    #expect(
      refusal?.description
        == "`a` provides records, but `validate` reads them before it; let it come before `validate`")
    #expect(try order([AddedStage(stage, after: "extract")]) == ["read", "extract", "a", "validate"])
  }

  /// A stage that reads what another one from outside adds to is no obstacle.
  @Test func stagesFromOutsideMayReadAndProvideTheSame() throws {
    let both = ["a", "b"].map { AddedStage(Step(name: $0, requires: [.records], provides: [.records]), after: "extract") }
    #expect(try order(both) == ["read", "extract", "a", "b", "validate"])
  }
}
