internal import KemuModel
internal import KemuWriters

/// Lets documents be worked on in processes of their own: one that crashes, hangs or grows too large costs its document
/// and is replaced.
///
/// A document that a process did not survive is tried once more with a new one if the first had served other documents:
/// what they left in it must not decide. So the outcome does not depend on the number of jobs.
struct IsolatedDocuments: DocumentWorker {
  private let pipeline: Pipeline
  private let pool: ChildPool
  private let limits: Limits
  private let log: @Sendable (String) -> Void

  /// How much longer than the time of a document its process may take, so that a document that ends by itself does.
  private static let grace: Duration = .seconds(1)
  /// How long a new process may take to read the schemas and start its stages.
  private static let startTime: Duration = .seconds(120)

  /// - Parameters:
  ///   - command: what runs ``IsolatedWorker/serve()`` with the same schemas, stages and limits.
  ///   - log: is told what the processes say on their standard error, a line at a time.
  init(_ pipeline: Pipeline, command: [String], log: @escaping @Sendable (String) -> Void) {
    self.pipeline = pipeline
    self.log = log
    pool = ChildPool(command, in: ".")
    limits = pipeline.plan.limits
  }

  /// Tries the commands among the stages, which the processes start for themselves.
  func start() throws(RunFailure) {
    try pipeline.start()
    pipeline.stop()
  }

  func stop() { pool.close() }

  func abandon() {
    pipeline.abandon()
    pool.abandon()
  }

  func finish(_ input: CorpusInput) -> FinishedDocument {
    if input.refusal != nil { return pipeline.finish(input) }
    let request = MessageForm.counted(IsolatedRequest(input).bytes)
    do throws(Loss) {
      return try answer(to: request, about: input.id)
    } catch {
      return failed(input, error.reason)
    }
  }

  /// The answer of a process, or of a second one where the first may have been lost to what others had left in it.
  private func answer(to request: [UInt8], about document: String) throws(Loss) -> FinishedDocument {
    do throws(Loss) {
      return try ask(request, about: document)
    } catch {
      guard !error.isCertain else { throw error }
      return try ask(request, about: document, anew: true)
    }
  }

  /// The outcome of a document whose process was lost, with what is known of its file.
  private func failed(_ input: CorpusInput, _ reason: String) -> FinishedDocument {
    let document = Document(id: input.id, source: Document.Source(bytes: []))
    let outcome = Outcome(.failed, reason: reason)
    guard let bytes = try? input.read(limits) else { return FinishedDocument(document: document, outcome: outcome) }
    return FinishedDocument(document: document, outcome: outcome, digest: hexDigest(bytes), byteCount: bytes.count)
  }

  private struct Loss: Error {
    var reason: String
    /// Whether it was this document that did it, and no other one before it.
    var isCertain: Bool
  }

  /// - Parameter anew: whether it has to be a process that has served no other document.
  private func ask(_ request: [UInt8], about document: String, anew: Bool = false) throws(Loss) -> FinishedDocument {
    let child: ChildProcess
    let isNew: Bool
    do { (child, isNew) = anew ? (try pool.takeNew(), true) : try pool.take() } catch {
      throw Loss(reason: reason(error, "", LastWords([])), isCertain: true)
    }
    var said: [UInt8] = []
    let finished: FinishedDocument
    do throws(ChildFailure) {
      if isNew { _ = try child.exchange(MessageForm.counted([]), as: .counted, within: Self.startTime, said: &said) }
      let time = limits.time + Self.grace
      let answer = try child.exchange(request, as: .counted, within: time, said: &said)
      guard let read = FinishedDocument(stored: answer[...]) else { throw .nonsense("what cannot be read", []) }
      finished = read
    } catch {
      // Meanwhile it ends what it has started, if it can.
      let ending = pool.end(child, within: ChildProcess.farewell, said: &said)
      tell(said, of: document)
      throw Loss(reason: reason(error, ending, LastWords(said)), isCertain: isNew || error.isLate)
    }
    pool.giveBack(child)
    tell(said, of: document)
    return finished
  }

  private func reason(_ failure: ChildFailure, _ ending: String, _ last: LastWords) -> String {
    switch failure {
    case .late: "was not done after \(limits[.time]) s (--time-limit); its process was ended"
    case .ended where last.areOfMemory: "needs more than \(limits[.memory]) MiB (--memory-limit)"
    case .ended: "its process \(ending)" + (last.message.map { ": \($0)" } ?? "")
    case .nonsense(let reason, _): "its process answered \(reason)"
    case .unstarted(let reason): "no process could be started for it: \(reason)"
    case .broken(let reason): "its process cannot be waited for: \(reason)"
    }
  }

  private func tell(_ said: [UInt8], of document: String) {
    for line in SpokenLines(said) {
      log(line.hasPrefix("kemu: ") ? line : "kemu: \(SpokenLines.printable(document.utf8)): \(line)")
    }
  }
}

extension ChildFailure {
  fileprivate var isLate: Bool {
    if case .late = self { true } else { false }
  }
}
