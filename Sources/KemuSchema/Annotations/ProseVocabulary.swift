/// The words by which sentences of the domain relate numbers to what they are said of.
///
/// They stand in the schema folder's vocabulary file under `x-extract`. Every list is of folded words; a longer word is
/// always tried before a shorter one.
public struct ProseVocabulary: Sendable {
  public enum Cue: Hashable, Sendable {
    /// Says nothing of the fact (全年, 共, 本部门).
    case filler
    /// Joins a subject to its number (为, 是, 共计).
    case copula
    /// Belongs to a subject whatever else stands in it (一般公共预算 is no budget figure).
    case atom
    /// Says which figure it is: the name that schemas use for it.
    case measure(String)
    case increase, decrease
    case share, completion
    /// Opens a comparison (比, 较, 与) when what is compared with follows.
    case comparison
    /// Closes it (相比).
    case comparisonEnd
    /// Names the year before without a number (上年, 去年).
    case previousYear
    /// Compares with the year before in one word (同比).
    case yearOnYear
    /// Says that each of several things has its own number, or all the same (分别, 各, 均).
    case each
    /// Says that figures are alike (持平).
    case unchanged
    /// Opens an explanation.
    case reason
    /// Opens words that say what something is for (主要用于); they name no subject.
    case aside
    /// Opens what is said of others than the department (下属): to the end of the sentence or a semicolon.
    case other
    /// Ends an explanation because the sentence starts anew (截至).
    case resume
    /// Opens a list of parts (其中).
    case parts
  }

  /// What figures of another year are called, in place of their own kind.
  public static let previousMeasure = "previous"

  /// What a comparison with the year before is called in the schemas; one with a measure is called by its name.
  public static let previousYearBase = "previous_year"

  /// A bar divides a cue from what belongs to a subject before it, where there is one: `支出|决算数`. A cue behind `^` is
  /// none in the middle of other words: `^计` is not that of 总计.
  public var cues: [String: Cue]
  /// Words before a subject that say whose it is, and nothing of what it is (部门, 单位).
  public var owners: [String]
  /// Words that stand for a subject named before, where one was (支出, 费用).
  public var references: Set<String>
  /// Words for a sum, which name nothing of their own: behind a name they stand for it (机关运行经费，合计…).
  public var sums: Set<String>
  /// Kinds of documents whose year lies ahead: what is there at the end of the year before is their present.
  public var plans: Set<String>
  /// Headings below which no figures of the accounts stand: what was achieved, what words mean.
  public var silent: [LabelPattern]
  /// Lines that are headings without an ordinal: the titles of a part of a document.
  public var titles: [LabelPattern]

  public init(
    cues: [String: Cue] = [:], owners: [String] = [], references: Set<String> = [],
    sums: Set<String> = [], plans: Set<String> = [], silent: [LabelPattern] = [], titles: [LabelPattern] = []
  ) {
    self.cues = cues
    self.owners = owners
    self.references = references
    self.sums = sums
    self.plans = plans
    self.silent = silent
    self.titles = titles
  }
}
