internal import KemuWriters

/// Lets the documents of a corpus be worked on, several at a time, and hands them on in their order.
///
/// Memory is bounded: the documents between the first unfinished one and the last started one are few, and their inputs
/// together are small, unless a single one is larger.
struct Runner: Sendable {
  private let worker: any DocumentWorker
  private let jobs: Int
  /// How far the last started document may be ahead of the next one to hand on, in documents and in bytes of input.
  private let lead: (documents: Int, bytes: Int)

  init(_ worker: any DocumentWorker, jobs: Int) {
    self.worker = worker
    self.jobs = max(1, jobs)
    lead = (documents: 8 * max(1, jobs), bytes: 64 << 20)
  }

  /// - Parameter emit: gets every document once, in the order of `inputs`; where it throws, the run ends.
  func run(
    _ inputs: Corpus, emit: (FinishedDocument) throws(WriteFailure) -> Void
  ) async throws(WriteFailure) {
    let result = await withTaskGroup(of: (index: Int, finished: FinishedDocument).self) { group in
      var window = ReorderWindow<FinishedDocument>()
      /// The sizes of the inputs between the next one to hand on and the next one to start.
      var held: ArraySlice<Int> = []
      var heldBytes = 0
      var running = 0
      while window.next < inputs.count {
        while running < jobs, held.count < lead.documents, window.next + held.count < inputs.count {
          let index = window.next + held.count
          let input = inputs[index]
          guard held.isEmpty || heldBytes + input.size <= lead.bytes else { break }
          group.addTask { (index, worker.finish(input)) }
          held.append(input.size)
          heldBytes += input.size
          running += 1
        }
        guard let (index, finished) = await group.next() else { break }
        running -= 1
        let ready = window.insert(finished, at: index)
        for _ in ready { heldBytes -= held.removeFirst() }
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
}
