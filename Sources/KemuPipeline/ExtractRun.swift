internal import KemuModel
public import KemuWriters

/// A whole extraction: the documents under some paths, sent through all stages, written to a folder.
public struct ExtractRun: Sendable {
  private let options: ExtractOptions
  private let pipeline: Pipeline
  private let corpus: Corpus
  private let runner: Runner
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
    guard !corpus.inputs.isEmpty else {
      throw RunFailure(.noInput, "no documents in \(options.inputs.map { "`\($0)`" }.joined(separator: ", "))")
    }
    pipeline = try Pipeline(schemas: options.schemas, codes: options.codes, adding: options.added, limits: options.limits)
    runner = Runner(pipeline.plan, jobs: options.jobs)
    try pipeline.start()
    do {
      tables = try OutputTables(pipeline.library)
    } catch {
      throw RunFailure(.usage, "the schemas: \(error.description)")
    }
    do {
      folder = try OutputFolder(replacing: options.output)
    } catch {
      pipeline.abandon()
      throw RunFailure(.cannotWrite, error.description)
    }
    if corpus.overlaps(folder.place) {
      folder.discard()
      pipeline.abandon()
      throw RunFailure(.usage, "the output `\(options.output)` and the input lie in one another; give another folder")
    }
  }

  /// Runs to the end and puts the output in its place; where it throws, nothing has changed there.
  ///
  /// - Parameter progress: is told after each document how many are done, of how many.
  public func execute(progress: (_ done: Int, _ all: Int) -> Void = { _, _ in }) async throws(RunFailure) -> RunTotals {
    let clock = ContinuousClock()
    let start = clock.now
    defer { pipeline.stop() }
    do throws(WriteFailure) {
      var totals = RunTotals()
      let formats = TableFormatsWriter(options.formats, tables)
      var writers = OpenWriters([TextsWriter(), NDJSONWriter(), formats, RunReportWriter()], folder: folder)
      try writers.open()
      try await runner.run(corpus.inputs) { finished throws(WriteFailure) in
        totals.add(finished)
        try writers.write(finished)
        progress(totals.documents, corpus.inputs.count)
      }
      try writers.close(report(totals, clock.now - start))
      try folder.commit()
      return totals
    } catch {
      folder.discard()
      throw RunFailure(.cannotWrite, error.description)
    }
  }

  /// Removes what was written so far, then runs `ending`, which does not return. For use from another thread.
  public func abandon(_ ending: () -> Void) {
    pipeline.abandon()
    folder.discard(ending)
  }

  private func report(_ totals: RunTotals, _ duration: Duration) -> RunReport {
    let names = pipeline.plan.stages.map(\.description.name)
    return RunReport(
      version: programVersion, schemas: pipeline.files.versions, options: options.recorded, totals: totals,
      durations: RunReport.Durations(
        jobs: options.jobs, total: duration, stages: zip(names, totals.stageDurations).map { ($0, $1) }))
  }
}

/// What an extraction is asked for.
public struct ExtractOptions: Sendable {
  /// Files and folders.
  public var inputs: [String]
  public var output: String
  /// The folders of the schemas.
  public var schemas: [String]
  /// A catalogue of codes in place of the schema folder's own.
  public var codes: String?
  /// What is written beside NDJSON.
  public var formats: [OutputFormat]
  /// How many documents are worked on at a time.
  public var jobs: Int
  /// Stages beside those of the stage table.
  public var added: [AddedStage]
  /// What one document may claim.
  public var limits: Limits

  public init(
    inputs: [String], output: String, schemas: [String], codes: String? = nil, formats: [OutputFormat] = [], jobs: Int,
    added: [AddedStage] = [], limits: Limits = Limits()
  ) {
    self.inputs = inputs
    self.output = output
    self.schemas = schemas
    self.codes = codes
    self.formats = formats
    self.jobs = jobs
    self.added = added
    self.limits = limits
  }

  /// The options that decide what the output is; where it goes and how many jobs make it do not.
  var recorded: [(name: String, values: [String])] {
    let commands = added.compactMap { $0.stage as? ExternalStage }
    return [("inputs", inputs), ("formats", formats.map(\.name))] + (codes.map { [("codes", [$0])] } ?? [])
      + Limit.allCases.map { ($0.rawValue, ["\(limits[$0])"]) }
      + commands.map { ("stage \($0.description.name)", $0.command) }
  }
}
