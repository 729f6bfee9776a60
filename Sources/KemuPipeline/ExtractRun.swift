internal import KemuModel
public import KemuWriters

/// A whole extraction: the documents under some paths, sent through all stages, written to a folder.
public struct ExtractRun: Sendable {
  private let options: ExtractOptions
  private let pipeline: Pipeline
  private let worker: ResumedDocuments
  private let corpus: Corpus
  private let tables: OutputTables
  private let folder: OutputFolder

  /// Finds the documents, reads the schemas and makes the temporary output folder.
  public init(_ options: ExtractOptions) throws(RunFailure) {
    self.options = options
    do {
      corpus = try Corpus(options.inputs)
    } catch {
      throw RunFailure(error.kind == .missing ? .noInput : .usage, error.description)
    }
    guard !corpus.isEmpty else {
      throw RunFailure(.noInput, "no documents in \(options.inputs.map { "`\($0)`" }.joined(separator: ", "))")
    }
    pipeline = try Pipeline(
      schemas: options.schemas, codes: options.codes, adding: options.added, limits: options.limits)
    do {
      tables = try OutputTables(pipeline.library)
    } catch {
      throw RunFailure(.usage, "the schemas: \(error.description)")
    }
    // Before there is anything to clean up: a stage that cannot start touches nothing.
    let worker = Self.worker(pipeline, options)
    try worker.start()
    do { folder = try OutputFolder(replacing: options.output, resuming: !options.isFresh) } catch {
      worker.abandon()
      throw RunFailure(.cannotWrite, error.description)
    }
    let journal: Journal
    do { journal = try Journal(folder.journal, shownAs: options.output) } catch {
      folder.discard()
      worker.abandon()
      throw RunFailure(.cannotWrite, error.description)
    }
    let settings = RunSettingsKey(pipeline)
    self.worker = ResumedDocuments(worker, journal, settings, options.limits)
    if corpus.overlaps(folder.place) {
      leave()
      throw RunFailure(.usage, "the output `\(options.output)` and the input lie in one another; give another folder")
    }
  }

  private static func worker(_ pipeline: Pipeline, _ options: ExtractOptions) -> any DocumentWorker {
    guard let isolation = options.isolation else { return pipeline }
    return IsolatedDocuments(pipeline, command: isolation.command, log: isolation.log)
  }

  /// Runs to the end and puts the output in its place; where it throws, nothing has changed there.
  ///
  /// - Parameter progress: is told after each document how many are done, of how many.
  public func execute(progress: (_ done: Int, _ all: Int) -> Void = { _, _ in }) async throws(RunFailure) -> RunTotals {
    let clock = ContinuousClock()
    let start = clock.now
    defer { worker.stop() }
    do throws(WriteFailure) {
      var totals = RunTotals()
      let formats = TableFormatsWriter(options.formats, tables)
      var writers = OpenWriters([TextsWriter(), NDJSONWriter(), formats, RunReportWriter()], folder: folder)
      try writers.open()
      try await Runner(worker, jobs: options.jobs).run(corpus) { finished throws(WriteFailure) in
        totals.add(finished)
        try writers.write(finished)
        progress(totals.documents, corpus.count)
      }
      try writers.close(report(totals, clock.now - start))
      try folder.commit()
      return totals
    } catch {
      // A day's work is not lost for want of room: the same command goes on with it.
      if error.isOfTheDisk, worker.done > 0 { folder.suspend() } else { folder.discard() }
      throw RunFailure(.cannotWrite, error.description)
    }
  }

  /// Removes what was written so far, but for what the same run can go on with, then runs `ending`, which does not
  /// return. For use from another thread.
  ///
  /// - Parameter ending: is told how many documents are done.
  public func abandon(_ ending: (_ done: Int) -> Void) {
    leave { ending(worker.done) }
  }

  /// Leaves nothing but what a run can go on with, if there is anything.
  private func leave(_ ending: () -> Void = {}) {
    worker.abandon()
    if worker.done > 0 { folder.suspend(ending) } else { folder.discard(ending) }
  }

  /// How many documents a run before had finished.
  public var taken: Int { worker.taken }

  private func report(_ totals: RunTotals, _ duration: Duration) -> RunReport {
    let names = pipeline.plan.stages.map(\.description.name)
    return RunReport(
      version: programVersion, schemas: pipeline.files.versions, options: options.recorded, totals: totals,
      durations: RunReport.Durations(
        jobs: options.jobs, taken: worker.taken, total: duration, stages: zip(names, totals.stageDurations).map { ($0, $1) }))
  }
}
