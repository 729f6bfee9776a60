internal import Crypto
internal import KemuModel
public import KemuWriters

/// Sends the documents of a corpus through a plan, several at a time, and hands them on in their order.
///
/// Memory is bounded: the documents between the first unfinished one and the last started one are few, and their inputs
/// together are small, unless a single one is larger.
public struct Runner: Sendable {
  private let plan: Plan
  private let jobs: Int
  /// How far the last started document may be ahead of the next one to hand on, in documents and in bytes of input.
  private let lead: (documents: Int, bytes: Int)

  public init(_ plan: Plan, jobs: Int) {
    self.plan = plan
    self.jobs = max(1, jobs)
    lead = (documents: 8 * max(1, jobs), bytes: 64 << 20)
  }

  /// - Parameter emit: gets every document once, in the order of `inputs`; where it throws, the run ends.
  public func run(
    _ inputs: [CorpusInput], emit: (FinishedDocument) throws(WriteFailure) -> Void
  ) async throws(WriteFailure) {
    let result = await withTaskGroup(of: (index: Int, finished: FinishedDocument).self) { group in
      var window = ReorderWindow<FinishedDocument>()
      var started = 0
      var running = 0
      var heldBytes = 0
      while window.next < inputs.count {
        while started < inputs.count, running < jobs, started < window.next + lead.documents,
          started == window.next || heldBytes + inputs[started].size <= lead.bytes
        {
          let index = started
          group.addTask { (index, Self.finish(inputs[index], plan)) }
          heldBytes += inputs[index].size
          started += 1
          running += 1
        }
        guard let (index, finished) = await group.next() else { break }
        running -= 1
        let emitted = window.next
        let ready = window.insert(finished, at: index)
        for input in inputs[emitted..<window.next] { heldBytes -= input.size }
        do throws(WriteFailure) {
          for finished in ready { try emit(finished) }
        } catch {
          group.cancelAll()
          return Result<Void, WriteFailure>.failure(error)
        }
      }
      return .success(())
    }
    try result.get()
  }

  /// Takes one input to its outcome.
  static func finish(_ input: CorpusInput, _ plan: Plan) -> FinishedDocument {
    if let refusal = input.refusal {
      return FinishedDocument(document: Document(id: input.id, source: Document.Source(bytes: [])), outcome: refusal)
    }
    return finish(input.id, plan) { () throws(StageFailure) in try input.read(plan.limits) }
  }

  /// Takes a document to its outcome, wherever its bytes come from.
  static func finish(
    _ id: String, _ plan: Plan, read: () throws(StageFailure) -> [UInt8]
  ) -> FinishedDocument {
    var finished = FinishedDocument(
      document: Document(id: id, source: Document.Source(bytes: [])), outcome: Outcome(.empty))
    do throws(StageFailure) {
      let bytes = try read()
      finished.digest = hexDigest(bytes)
      finished.byteCount = bytes.count
      finished.document.source.bytes = bytes
      finished.outcome = try outcome(of: &finished, plan)
    } catch {
      finished.outcome = Outcome(error.kind == .unsupported ? .unsupported : .failed, reason: error.reason)
      finished.document.dropResults()
    }
    finished.document.source.bytes = []
    finished.document.decoded = []
    return finished
  }

  private static func outcome(of finished: inout FinishedDocument, _ plan: Plan) throws(StageFailure) -> Outcome {
    if finished.document.source.bytes.isEmpty { return Outcome(.empty, reason: "the file is empty") }
    try plan.run(&finished.document, durations: &finished.stageDurations)
    if !finished.document.records.isEmpty { return Outcome(.ok) }
    let rejected = finished.document.rejected.count
    return Outcome(
      .empty, reason: rejected == 0 ? "no record of a known type" : "no valid record; \(rejected) rejected")
  }
}

extension Document {
  /// A document that fails leaves nothing half made: what its stages found until then is not output.
  fileprivate mutating func dropResults() {
    records = []
    rejected = []
    findings = []
    tableOutcomes = []
    mentions = []
  }
}

/// The SHA-256 of some bytes in hexadecimal digits.
func hexDigest(_ bytes: [UInt8]) -> String {
  var hash = SHA256()
  bytes.withUnsafeBytes { hash.update(bufferPointer: $0) }
  return hash.finalize().map { byte in
    let digits = String(byte, radix: 16)
    return digits.count == 1 ? "0" + digits : digits
  }.joined()
}
