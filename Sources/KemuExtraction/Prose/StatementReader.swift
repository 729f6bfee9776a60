internal import KemuModel
internal import KemuSchema
internal import KemuText

/// Reads the statements of one passage, number by number, from the words before each.
///
/// The words between two numbers name a subject, a kind of figure, a relation and a base; what they do not say is
/// carried on from the number before. A bracket is read like a passage of its own: what stood before it goes on behind.
struct StatementReader {
  let passage: FoldedPassage
  let mentions: [Mention]
  let setting: ProseSetting
  private let tokens: [ProseToken]

  var statements: [Statement] = []
  private(set) var carried: Carried

  /// What a passage leaves to the next: an item named on one line and its figures on the next, or a list that goes on.
  struct Carried {
    var subject = ""
    var subjectSpan: TextSpan?
    var list: PartsList?
    /// What a list splits up that the next passage opens with 其中.
    var antecedent: PartsList?
  }

  /// A list of parts: what it splits up, which kind of figure that is, and the mention that states it.
  struct PartsList {
    var whole: String
    var measure = ""
    var head: Int?
  }

  /// What holds until it is said otherwise.
  struct Thread {
    var lead = Lead()
    var subject = ""
    var subjectSpan: TextSpan?
    var context = ""
    var list: PartsList?
    /// The last amount, as the whole of a list that may follow.
    var head: PartsList?
    /// What the list of the sentence before has split up.
    var wholeBefore = ""
    /// Whether a list has been opened in the sentence, and no number has come since.
    var isNamingParts = false
    /// Whether a semicolon has ended a part of the list, and no number has come since.
    var isBehindPart = false
    var isReason = false
    /// Whether the figures are those of another year, up to the end of the sentence or a semicolon.
    var isOtherYear = false
    /// Whether they are those of others than the department, as far.
    var isOfOthers = false
    /// The things of which the next numbers are one each: 人员经费和公用经费分别为….
    var coordinates: [String] = []
    /// Which of the numbers in a row the last one was: 1 for the second of `A和B`.
    var position = 0
  }

  var thread = Thread()
  private var suspended: [Thread] = []
  private(set) var sentenceStart = 0
  /// Deeper brackets are read as pauses.
  private static let deepestBracket = 8
  /// The longest name in bytes, or list of names: each number behind it states its own and is matched by it.
  private static let longestName = 4096

  init(
    _ passage: FoldedPassage, _ mentions: [Mention], _ setting: ProseSetting, carried: Carried,
    _ words: inout ClauseWords
  ) {
    self.passage = passage
    self.mentions = mentions
    self.setting = setting
    self.carried = carried
    thread.subject = carried.subject
    thread.subjectSpan = carried.subjectSpan
    thread.list = carried.list
    tokens = ProseTokenizer.tokens(of: passage, mentions, setting.lexicon, &words)
  }

  mutating func read() {
    for (index, token) in tokens.enumerated() {
      let next = index + 1 < tokens.count ? tokens[index + 1].kind : .period
      switch token.kind {
      case .words: thread.lead.add(text(token.range), token.range)
      case .year: year(token)
      case .cue(let cue): read(cue, token.range, before: next)
      case .comma: endClause()
      case .colon: endClause(keepingRelation: true)
      case .semicolon: endPart()
      case .period: endSentence(token.range)
      case .open: open()
      case .close: close()
      case .mention(let mention): state(mention, token.range, isFollowedByAnother: isConjunction(after: index, mentions[mention]))
      }
    }
    endClause()
    carry()
  }

  /// Whether a number of the same kind follows with nothing but a conjunction between: `A和B`.
  private func isConjunction(after index: Int, _ mention: Mention) -> Bool {
    guard index + 2 < tokens.count, case .mention(let other) = tokens[index + 2].kind else { return false }
    return Lead.conjunctions.contains(text(tokens[index + 1].range)) && isAlike(mention, mentions[other])
  }

  func isAlike(_ left: Mention, _ right: Mention) -> Bool { left.kind == right.kind && left.unit == right.unit }

  func text(_ range: Range<Int>) -> String {
    String(decoding: passage.text.utf8[range], as: UTF8.self)
  }

  // MARK: Pauses

  private mutating func endClause(keepingRelation: Bool = false) {
    if thread.lead.isComparing, !thread.lead.base.isEmpty { thread.isReason = false }
    thread.lead.endClause()
    if !keepingRelation { thread.lead.relation = nil }
  }

  /// A semicolon ends an explanation, and what it has named.
  private mutating func endPart() {
    if thread.isReason { thread.lead = Lead() }
    endClause()
    thread.isReason = false
    thread.isOtherYear = false
    thread.isOfOthers = false
    thread.isBehindPart = true
  }

  private mutating func endSentence(_ range: Range<Int>) {
    if let outermost = suspended.first { thread = outermost }
    suspended = []
    endClause()
    // Parts that are only named do not replace what they are parts of.
    if !thread.lead.earlier.text.isEmpty, !thread.isReason, !thread.isNamingParts {
      thread.subject = cleaned(thread.lead.earlier.text)
      thread.subjectSpan = thread.lead.earlier.range.map { passage.text.source($0) }
    }
    thread.lead = Lead()
    thread.isReason = false
    thread.isOtherYear = false
    thread.isOfOthers = false
    thread.isNamingParts = false
    let hasStated = statements.last?.sentence.start == sentencePlace
    thread.wholeBefore = hasStated ? thread.list?.whole ?? "" : ""
    thread.list = nil
    thread.coordinates = []
    sentenceStart = range.upperBound
  }

  private mutating func open() {
    guard suspended.count < Self.deepestBracket else { return endClause() }
    suspended.append(thread)
    thread.lead = Lead()
  }

  private mutating func close() {
    guard let before = suspended.popLast() else { return endClause() }
    thread = before
  }

  private mutating func carry() {
    let earlier = carried.antecedent
    carried = Carried()
    carried.antecedent = earlier
    let lastSentence = statements.last?.sentence.start
    if let first = statements.first(where: { $0.sentence.start == lastSentence && $0.relation == .level && !$0.isReason }) {
      carried.antecedent = PartsList(whole: first.subject, measure: first.measure, head: first.mention)
    }
    if statements.isEmpty {
      let named = thread.lead.earlier
      carried.subject = named.text.isEmpty ? thread.subject : cleaned(named.text)
      carried.subjectSpan = named.range.map { passage.text.source($0) } ?? thread.subjectSpan
    }
    switch tokens.last?.kind {
    case .colon, .semicolon, .comma: carried.list = thread.list
    default: break
    }
  }

  var sentencePlace: Int { passage.text.sourceOffset(sentenceStart) }

  /// Words without quotation marks, without whose they are, and without the small words that tie them to their
  /// neighbours; nothing where there are more of them than name anything.
  func cleaned(_ words: String) -> String {
    guard !words.isEmpty, words.utf8.count <= Self.longestName else { return "" }
    var bytes = Array(words.utf8)
    if bytes.contains(where: Self.isMark) { bytes.removeAll(where: Self.isMark) }
    var label = bytes[...]
    if let ordinal = Ordinal.leading(label), ordinal.range.upperBound < label.endIndex {
      label = label[ordinal.range.upperBound...]
    }
    for owner in setting.owners where label.count > owner.count && label.holds(owner, at: label.startIndex) {
      label = label.dropFirst(owner.count)
    }
    if label.elementsEqual(setting.department.utf8) { return "" }
    while let tie = Self.leadingTies.first(where: { label.holds($0, at: label.startIndex) }) {
      label = label.dropFirst(tie.count)
    }
    while let tie = Self.trailingTies.first(where: { label.holds($0, at: label.endIndex - $0.count) }) {
      label = label.dropLast(tie.count)
    }
    return String(decoding: label, as: UTF8.self)
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "*") || byte == UInt8(ascii: "#")
  }

  private static let leadingTies = "、和及与的-·•".unicodeScalars.map { Array(String($0).utf8) }
  private static let trailingTies = "的、-".unicodeScalars.map { Array(String($0).utf8) }
}
