/// What a whole run was; `run.json` in the output folder.
public struct RunReport: Sendable {
  public var version: String
  /// The schema files of the run and their SHA-256.
  public var schemas: [SchemaVersion]
  /// The options that decide what is in the output; each may be given several times.
  public var options: [(name: String, values: [String])]
  public var totals: RunTotals
  /// What differs from run to run: nothing else in the output folder does.
  public var durations: Durations

  public struct SchemaVersion: Sendable {
    public var file: String
    public var sha256: String

    public init(file: String, sha256: String) {
      self.file = file
      self.sha256 = sha256
    }
  }

  public struct Durations: Sendable {
    public var jobs: Int
    /// How many documents a run before had finished.
    public var taken: Int
    public var total: Duration
    /// The time in each stage, summed over the documents; with several jobs they overlap.
    public var stages: [(name: String, duration: Duration)]

    public init(jobs: Int, taken: Int, total: Duration, stages: [(name: String, duration: Duration)]) {
      self.jobs = jobs
      self.taken = taken
      self.total = total
      self.stages = stages
    }
  }

  public init(
    version: String, schemas: [SchemaVersion], options: [(name: String, values: [String])], totals: RunTotals,
    durations: Durations
  ) {
    self.version = version
    self.schemas = schemas
    self.options = options
    self.totals = totals
    self.durations = durations
  }
}
