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
    /// Says that figures are alike (持平).
    case unchanged
    /// Opens an explanation.
    case reason
    /// Opens words that say what something is for (主要用于); they name no subject.
    case aside
    /// Ends an explanation because the sentence starts anew (截至).
    case resume
    /// Opens a list of parts (其中).
    case parts
  }

  ///
  /// A bar divides a cue from what belongs to a subject before it, where there is one: `支出|决算数`.
  public var cues: [String: Cue]
  /// Names of bases: what a comparison with the year before, and with a measure, is called in the schemas.
  public var previousYearBase: String

  public init(cues: [String: Cue] = [:], previousYearBase: String = "previous_year") {
    self.cues = cues
    self.previousYearBase = previousYearBase
  }
}
