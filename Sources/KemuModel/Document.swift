/// A document on its way through the pipeline: a value that each stage reads and adds its own part to.
///
/// A stage changes nothing that another has made. The parts and the stage that makes each are named by ``Part``.
public struct Document: Sendable {
  /// The path of the input relative to the corpus root, with `/` separators.
  public let id: String
  public var source: Source
  /// When work on it must end.
  public var deadline = Deadline.never

  /// The decoded source, before a reader renders it.
  public var decoded: [UInt8] = []
  public var text = CanonicalText(utf8: [])
  public var lines = SourceLines(pairs: [])
  public var blocks: [Block] = []
  public var tables: [Table] = []
  public var identity = Identity()
  public var mentions: [Mention] = []
  public var readings: [TableReading] = []
  public var tableOutcomes: [TableOutcome] = []
  public var passages: [ProsePassage] = []
  public var statements: [Statement] = []
  public var records: [Record] = []
  public var rejected: [RejectedRecord] = []
  /// Every statement of the facts that the prose states, in document order.
  public var facts: [StatedFact] = []
  public var findings: [Finding] = []
  /// One for each check that had something to decide, in the order of the checks.
  public var checkOutcomes: [CheckOutcome] = []
  /// What a reader of the outcome should know: replaced bytes, cut-off parts, duplicate keys.
  public var notes: [String] = []

  public init(id: String, source: Source) {
    self.id = id
    self.source = source
  }

  /// The input as it lay on the disk, and what decoding found out about it.
  public struct Source: Sendable {
    public var bytes: [UInt8]
    public var encoding: String?
    /// 0 … 100: 100 for a BOM or valid UTF-8, lower for a guess.
    public var encodingConfidence: Int?
    public var replacedBytes = 0
    /// The format that the reader recognised: `text`, `html`, `tsv`, `csv`.
    public var format: String?

    public init(bytes: [UInt8]) {
      self.bytes = bytes
    }
  }
}
