public import KemuWriters

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
  /// Whether documents are worked on in processes of their own, and which.
  public var isolation: Isolation?
  /// Whether to do all documents, also those that a run which did not end has finished.
  public var isFresh: Bool

  public struct Isolation: Sendable {
    /// What runs ``IsolatedWorker/serve()`` with the same schemas, stages and limits.
    public var command: [String]
    /// Is told what the processes say on their standard error, a line at a time.
    public var log: @Sendable (String) -> Void

    public init(command: [String], log: @escaping @Sendable (String) -> Void) {
      self.command = command
      self.log = log
    }
  }

  public init(
    inputs: [String], output: String, schemas: [String], codes: String? = nil, formats: [OutputFormat] = [], jobs: Int,
    added: [AddedStage] = [], limits: Limits = Limits(),
    isolation: Isolation? = nil, isFresh: Bool = false
  ) {
    self.inputs = inputs
    self.output = output
    self.schemas = schemas
    self.codes = codes
    self.formats = formats
    self.jobs = jobs
    self.added = added
    self.limits = limits
    self.isolation = isolation
    self.isFresh = isFresh
  }

  /// The options that decide what the output is; where it goes and how many jobs make it do not.
  var recorded: [(name: String, values: [String])] {
    let commands = added.compactMap { $0.stage as? ExternalStage }
    return [("inputs", inputs), ("formats", formats.map(\.name))] + (codes.map { [("codes", [$0])] } ?? [])
      + Limit.allCases.filter { $0 != .memory || isolation != nil }.map { ($0.rawValue, ["\(limits[$0])"]) }
      + commands.map { ("stage \($0.description.name)", $0.command) }
  }
}
