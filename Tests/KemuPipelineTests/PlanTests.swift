import KemuModel
import Testing

@testable import KemuPipeline

/// A stage runs only where earlier ones have made what it requires.
struct PlanTests {
  struct Step: Stage {
    var name: String
    var requires: [Part] = []
    var provides: [Part] = []
    var failure: StageFailure?

    var description: StageDescription {
      StageDescription(name: name, summary: "Does nothing.", requires: requires, provides: provides)
    }

    func run(_ document: inout Document) throws(StageFailure) {
      document.notes.append(name)
      if let failure { throw failure }
    }
  }

  private let read = Step(name: "read", requires: [.bytes], provides: [.text])
  private let extract = Step(name: "extract", requires: [.text], provides: [.records])
  private let check = Step(name: "check", requires: [.records], provides: [.findings])

  @Test func missingPartIsRefused() {
    let refusal = #expect(throws: PlanRefusal.self) { try Plan([read, check]) }
    #expect(refusal?.description == "`check` requires records; no earlier stage provides them")
  }

  @Test func partThatComesTooLateIsRefused() {
    let refusal = #expect(throws: PlanRefusal.self) { try Plan([read, check, extract]) }
    #expect(refusal?.description == "`check` requires records; `extract`, which provides them, comes after it")
  }

  @Test func stageThatProvidesItsOwnRequirementIsRefused() {
    let stage = Step(name: "circle", requires: [.text], provides: [.text])
    let refusal = #expect(throws: PlanRefusal.self) { try Plan([stage]) }
    #expect(refusal?.description == "`circle` requires text; no earlier stage provides them")
  }

  /// Of all orders of three stages, exactly the one in which each finds what it requires is accepted.
  @Test func exactlyThePossibleOrderIsAccepted() throws {
    let stages = [read, extract, check]
    var accepted: [[String]] = []
    for first in 0..<3 {
      for second in 0..<3 where second != first {
        let order = [stages[first], stages[second], stages[3 - first - second]]
        if (try? Plan(order)) != nil { accepted.append(order.map(\.name)) }
      }
    }
    #expect(accepted == [["read", "extract", "check"]])
  }

  @Test func stagesRunInOrderAndAFailureNamesItsStage() throws {
    var failing = extract
    failing.failure = StageFailure(.failed, "no room")
    let plan = try Plan([read, failing, check])
    var document = Document(id: "a", source: Document.Source(bytes: []))
    let failure = #expect(throws: StageFailure.self) { try plan.run(&document) }
    #expect(failure?.reason == "extract: no room")
    #expect(document.notes == ["read", "extract"])
  }
}
