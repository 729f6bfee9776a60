/// What the prose says of one number: *subject · measure · amount · relation · base*.
public struct Statement: Sendable {
  public enum Relation: String, Sendable {
    /// The amount is the fact itself.
    case level
    /// A share of a whole (占…的47.51%).
    case share
    /// How far a plan was carried out (完成…的94%).
    case completion
    case increase, decrease
  }

  /// Index into ``Document/mentions``.
  public var mention: Int
  public var sentence: TextSpan
  /// The headings above, outermost first, folded for comparison.
  public var sections: [String]
  /// What the number is said of, folded; empty where nothing is.
  public var subject: String
  /// The place of the words that name the subject; `nil` where it is carried on from an earlier statement.
  public var subjectSpan: TextSpan?
  /// The subject of the last amount before this one in its sentence, or the sentence before.
  public var context: String
  /// The name that the vocabulary gives to the kind of figure (budget, final, previous); empty where none is said.
  public var measure: String
  public var relation: Relation
  /// The name that the vocabulary gives to what a change is measured from; empty where none is said.
  public var base: String
  /// What a share is a share of, folded, as printed behind 占.
  public var whole: String
  /// The subject that a list of parts (其中：…) was opened under; empty outside of one.
  public var list: String
  /// Index into ``Document/mentions`` of the amount that the list splits up; `nil` where none is stated before it.
  public var listHead: Int?
  /// 0 for the only number of its words, 1 for the second of `各是A、B`.
  public var position: Int
  /// Whether a year stands among the words before the number (2023年…, not 2023年末…).
  public var isOfYear = false
  /// Whether it stands in an explanation (主要原因是…).
  public var isReason: Bool

  public init(
    mention: Int, sentence: TextSpan, sections: [String], subject: String, subjectSpan: TextSpan?, context: String,
    measure: String, relation: Relation, base: String, whole: String, list: String, listHead: Int? = nil,
    position: Int, isReason: Bool
  ) {
    self.mention = mention
    self.sentence = sentence
    self.sections = sections
    self.subject = subject
    self.subjectSpan = subjectSpan
    self.context = context
    self.measure = measure
    self.relation = relation
    self.base = base
    self.whole = whole
    self.list = list
    self.listHead = listHead
    self.position = position
    self.isReason = isReason
  }
}
