internal import KemuWriters

/// What takes the documents of a run to their outcomes: the plan itself, or processes that do it.
protocol DocumentWorker: Sendable {
  /// Gets what it needs before the first document.
  func start() throws(RunFailure)

  /// Takes one input to its outcome, whatever happens. Several at a time.
  func finish(_ input: CorpusInput) -> FinishedDocument

  /// Lets go of what it needs: there are no more documents.
  func stop()

  /// Lets go of it at once, also while documents are worked on; from any thread.
  func abandon()
}

extension DocumentWorker {
  func start() throws(RunFailure) {}
  func stop() {}
  func abandon() {}
}
