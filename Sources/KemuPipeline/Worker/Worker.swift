internal import KemuModel
internal import KemuSchema
internal import KemuWriters

/// Answers requests about single documents, each with exactly one line.
public struct Worker: Sendable {
  private let plan: Plan
  private let contract: CompiledSchema
  private let hasTexts: Bool

  /// - Parameter hasTexts: whether answers carry the text that the places refer to.
  /// - Throws: where the contract of requests cannot be read, which is a bug.
  public init(_ pipeline: Pipeline, hasTexts: Bool) throws(RunFailure) {
    plan = pipeline.plan
    contract = try Contract.workerRequest.compiled()
    self.hasTexts = hasTexts
  }

  /// The answer to one line, which ends with a line feed whatever came.
  public func answer(to line: LineReader.Line) -> [UInt8] {
    do throws(RequestRefusal) {
      guard case .whole(let bytes) = line else {
        throw RequestRefusal("the line is longer than \(LineReader.limit >> 20) MiB")
      }
      let request = try WorkerRequest(bytes, contract)
      let finished = plan.finish(request.document) { () throws(StageFailure) in try request.source.read(plan.limits) }
      return AnswerLine.answer(finished, to: request.id, hasText: hasTexts)
    } catch {
      return AnswerLine.refusal(of: error.id, because: error.reason)
    }
  }
}
