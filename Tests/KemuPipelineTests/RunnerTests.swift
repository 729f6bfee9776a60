import KemuModel
import KemuWriters
import TestSupport
import Testing

@testable import KemuPipeline

/// Every input has one outcome, and documents come out in their order however long each takes.
struct RunnerTests {
  /// Reads the text of a document as an order: what it should do.
  private struct Obedient: Stage {
    var description: StageDescription {
      StageDescription(name: "obey", summary: "Obeys.", requires: [.bytes], provides: [.records])
    }

    func run(_ document: inout Document) throws(StageFailure) {
      switch String(decoding: document.source.bytes, as: UTF8.self) {
      case "record": document.records = [Record(type: "t")]
      case "reject": document.rejected = [RejectedRecord(Record(type: "t"), errors: ["bad"])]
      case "refuse": throw StageFailure(.unsupported, "not text")
      case "fail":
        document.records = [Record(type: "half made")]
        throw StageFailure(.failed, "no room")
      case "slow":
        var generator = SeededGenerator(state: 1)
        for _ in 0..<200_000 { _ = generator.next() }
      default: break
      }
    }
  }

  private let disk: TemporaryFolder

  init() throws {
    disk = try TemporaryFolder()
  }

  private func run(_ files: [String: String], jobs: Int = 2) async throws -> [FinishedDocument] {
    for (name, text) in files { try disk.write(text, to: "in/" + name) }
    var finished: [FinishedDocument] = []
    try await Runner(Plan([Obedient()]), jobs: jobs).run(Corpus([disk.path("in")])) { finished.append($0) }
    return finished
  }

  @Test func eachInputHasTheOutcomeItDeserves() async throws {
    let finished = try await run([
      "1": "record", "2": "reject", "3": "refuse", "4": "fail", "5": "", "6": "nothing known",
    ])
    #expect(finished.map(\.outcome.status) == [.ok, .empty, .unsupported, .failed, .empty, .empty])
    #expect(
      finished.map(\.outcome.reason) == [
        nil, "no valid record; 1 rejected", "obey: not text", "obey: no room", "the file is empty",
        "no record of a known type",
      ])
  }

  @Test func failedDocumentLeavesNothingHalfMade() async throws {
    let finished = try await run(["a": "fail"])
    #expect(finished.map(\.document.records.count) == [0])
  }

  @Test func digestAndSizeAreThoseOfTheFile() async throws {
    let finished = try await run(["a": "abc"])
    #expect(finished.first?.byteCount == 3)
    #expect(finished.first?.digest == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }

  @Test(arguments: [1, 2, 3, 50])
  func documentsComeInOrder(jobs: Int) async throws {
    let names = (100..<160).map(String.init)
    let texts = names.enumerated().map { $0.offset % 7 == 0 ? "slow" : "record" }
    let finished = try await run(Dictionary(uniqueKeysWithValues: zip(names, texts)), jobs: jobs)
    #expect(finished.map(\.document.id) == names)
  }

  @Test func failureToWriteEndsTheRun() async throws {
    for name in 0..<50 { try disk.write("record", to: "in/\(name)") }
    var taken = 0
    let inputs = try Corpus([disk.path("in")])
    await #expect(throws: WriteFailure.self) {
      try await Runner(Plan([Obedient()]), jobs: 2).run(inputs) { _ throws(WriteFailure) in
        taken += 1
        if taken == 3 { throw WriteFailure("out", reason: "full") }
      }
    }
    #expect(taken == 3)
  }
}
