internal import KemuModel
internal import KemuWriters
internal import Synchronization

/// Takes documents that a run before has finished from its journal, and lets the others be worked on.
///
/// A document that failed is none that is finished: what failed it may have been what ended the run.
struct ResumedDocuments: DocumentWorker {
  private let worker: any DocumentWorker
  private let journal: Journal
  private let settings: RunSettingsKey
  private let limits: Limits
  private let counter = Counter()

  private final class Counter: Sendable {
    let taken = Mutex(0)
  }

  init(_ worker: any DocumentWorker, _ journal: Journal, _ settings: RunSettingsKey, _ limits: Limits) {
    self.worker = worker
    self.journal = journal
    self.settings = settings
    self.limits = limits
  }

  /// How many documents were taken from the journal.
  var taken: Int { counter.taken.withLock { $0 } }

  /// How many documents the journal holds.
  var done: Int { journal.count }

  func start() throws(RunFailure) { try worker.start() }
  func stop() { worker.stop() }
  func abandon() { worker.abandon() }

  func finish(_ input: CorpusInput) -> FinishedDocument {
    if let finished = finishedBefore(input) {
      counter.taken.withLock { $0 += 1 }
      return finished
    }
    let finished = worker.finish(input)
    if let digest = finished.digest, finished.outcome.status != .failed {
      journal.keep(finished, as: settings.key(of: input.id, digest: digest))
    }
    return finished
  }

  private func finishedBefore(_ input: CorpusInput) -> FinishedDocument? {
    guard !journal.isEmpty, input.refusal == nil, let bytes = try? input.read(limits) else { return nil }
    return journal.document(settings.key(of: input.id, digest: hexDigest(bytes)))
  }
}
