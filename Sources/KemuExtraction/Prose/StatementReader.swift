internal import KemuModel
internal import KemuSchema
internal import KemuText

/// Reads the statements of one passage, number by number, from the words before each.
///
/// The words between two numbers name a subject, a kind of figure, a relation and a base; what they do not say is
/// carried on from the number before.
struct StatementReader {
  private let passage: Passage
  private let mentions: [Mention]
  private let fiscalYear: Int?
  private let previousYearBase: String
  private let department: String
  private let tokens: [ProseToken]

  private(set) var statements: [Statement] = []
  private(set) var carried: Carried

  /// What a passage leaves to the next: an item named on one line and its figures on the next, or a list that goes on.
  struct Carried {
    var subject = ""
    var subjectSpan: TextSpan?
    var list = ""
  }

  /// What the words since the last number have said.
  private struct Lead {
    var words = ""
    var wordsRange: Range<Int>?
    /// The words of an earlier clause of the same lead.
    var earlier = ""
    var earlierRange: Range<Int>?
    var measure = ""
    var relation: Statement.Relation?
    var base = ""
    var isComparing = false
    var whole = ""
    var isWhole = false
    var isAside = false
    var year: Int?
    var isBare = true
    var endsWithOf = false
  }

  private var lead = Lead()
  private var subject: String
  private var subjectSpan: TextSpan?
  private var context = ""
  private var list = ""
  private var isReason = false
  private var sentenceStart = 0

  init(
    _ passage: Passage, _ mentions: [Mention], fiscalYear: Int?, department: String, lexicon: CueLexicon,
    previousYearBase: String, carried: Carried
  ) {
    self.passage = passage
    self.mentions = mentions
    self.fiscalYear = fiscalYear
    self.previousYearBase = previousYearBase
    self.carried = carried
    self.department = department
    subject = carried.subject
    subjectSpan = carried.subjectSpan
    list = carried.list
    tokens = ProseTokenizer.tokens(of: passage, mentions, lexicon)
  }

  mutating func read() {
    for (index, token) in tokens.enumerated() {
      let next = index + 1 < tokens.count ? tokens[index + 1].kind : .period
      switch token.kind {
      case .words: words(token.range)
      case .year: year(token)
      case .cue(let cue): read(cue, token.range, before: next)
      case .comma, .colon: endClause()
      case .semicolon:
        endClause()
        isReason = false
      case .period: endSentence(token.range)
      case .mention(let mention): state(mention, token.range)
      }
    }
    endClause()
    carried = Carried()
    if statements.isEmpty {
      carried.subject = lead.earlier.isEmpty ? subject : lead.earlier
      carried.subjectSpan = lead.earlierRange.map { passage.text.source($0) } ?? subjectSpan
    }
    if let last = tokens.last?.kind, last == .colon || last == .semicolon || last == .comma { carried.list = list }
  }

  // MARK: Words

  private mutating func words(_ range: Range<Int>) {
    lead.isBare = false
    lead.endsWithOf = false
    if lead.isWhole {
      lead.whole += text(range)
    } else if !lead.isComparing && !lead.isAside {
      lead.words += text(range)
      lead.wordsRange = (lead.wordsRange?.lowerBound ?? range.lowerBound)..<range.upperBound
    }
  }

  private mutating func year(_ token: ProseToken) {
    lead.isBare = false
    if lead.isComparing {
      lead.base = previousYearBase
    } else {
      // What stands before the year is who, not what.
      lead.words = ""
      lead.wordsRange = nil
      lead.year = Int(text(token.range).prefix { $0.isNumber })
    }
  }

  private mutating func read(_ cue: ProseVocabulary.Cue, _ range: Range<Int>, before next: ProseToken.Kind) {
    let wasBare = lead.isBare
    lead.isBare = false
    let isBeforeWords = next == .words || next == .cue(.atom)
    lead.endsWithOf = false
    switch cue {
    case .filler:
      if !lead.words.isEmpty && isBeforeWords { words(range) }
      lead.endsWithOf = text(range).hasSuffix("的")
      lead.isBare = wasBare
    case .copula:
      if isBeforeWords {
        lead.words = ""
        lead.wordsRange = nil
      }
    case .atom: words(range)
    case .measure(let name):
      if isBeforeWords && !lead.isComparing && lead.relation != .completion {
        words(range)
      } else if lead.isComparing {
        if lead.base.isEmpty { lead.base = name }
      } else {
        lead.measure = name
      }
    case .increase, .decrease:
      if isBeforeWords { words(range) } else { change(cue == .increase ? .increase : .decrease) }
    case .share:
      lead.relation = .share
      lead.isWhole = true
    case .completion: lead.relation = .completion
    case .comparison: compare(range, before: next)
    case .comparisonEnd:
      if lead.isComparing, !lead.base.isEmpty { isReason = false }
      lead.isComparing = false
    case .previousYear:
      if lead.isComparing {
        lead.base = previousYearBase
      } else if isBeforeWords || !lead.words.isEmpty {
        words(range)
      } else {
        lead.measure = "previous"
      }
    case .unchanged: break
    case .reason:
      isReason = true
      lead.words = ""
      lead.wordsRange = nil
    case .aside:
      lead.isAside = true
      lead.words = ""
      lead.wordsRange = nil
    case .resume:
      isReason = false
      lead.words = ""
      lead.wordsRange = nil
    case .parts:
      takeEarlier()
      list = lead.earlier.isEmpty ? subject : lead.earlier
      lead = Lead()
      isReason = false
    }
  }

  private mutating func change(_ relation: Statement.Relation) {
    lead.relation = relation
    if lead.isComparing { isReason = false }
    lead.isComparing = false
  }

  private mutating func compare(_ range: Range<Int>, before next: ProseToken.Kind) {
    switch next {
    case .year, .cue(.previousYear), .cue(.measure):
      lead.isComparing = true
      lead.base = ""
    default: words(range)
    }
  }

  // MARK: Ends

  private mutating func takeEarlier() {
    guard !lead.words.isEmpty else { return }
    lead.earlier = lead.words
    lead.earlierRange = lead.wordsRange
  }

  private mutating func endClause() {
    takeEarlier()
    lead.words = ""
    lead.wordsRange = nil
    if lead.isComparing, !lead.base.isEmpty { isReason = false }
    lead.isComparing = false
    lead.isWhole = false
    lead.isAside = false
    lead.year = nil
  }

  private mutating func endSentence(_ range: Range<Int>) {
    endClause()
    if !lead.earlier.isEmpty, !isReason {
      subject = lead.earlier
      subjectSpan = lead.earlierRange.map { passage.text.source($0) }
    }
    lead = Lead()
    isReason = false
    list = ""
    sentenceStart = range.upperBound
  }

  // MARK: Numbers

  private mutating func state(_ index: Int, _ range: Range<Int>) {
    let mention = mentions[index]
    let isConnector = lead.words == "、" || lead.words == "和" || lead.words == "与" || lead.words == "及"
    let previous = statements.last
    var position = 0
    if isConnector, let previous, mentions[previous.mention].kind == mention.kind {
      position = previous.position + 1
      lead.words = ""
    }
    let named = subjectOfLead()
    if let named {
      subject = named.text
      subjectSpan = named.range.map { passage.text.source($0) }
    }
    let relation = relation(of: mention, after: previous, named: named != nil)
    var measure = lead.measure
    if lead.isComparing || (lead.year != nil && fiscalYear != nil && lead.year != fiscalYear) { measure = "previous" }
    if relation != .level, relation != .completion, measure.isEmpty, let previous, previous.measure != "previous" {
      measure = previous.measure
    }
    if isReason, let named, relation == .level, isParallel(named.text) { isReason = false }
    statements.append(
      Statement(
        mention: index, sentence: passage.text.source(sentenceStart..<range.upperBound), sections: passage.sections,
        subject: subject, subjectSpan: named == nil ? nil : subjectSpan, context: context, measure: measure,
        relation: relation, base: base(relation, previous), whole: lead.whole, list: list, position: position,
        isReason: isReason))
    if relation == .level, mention.kind == .amount { context = subject }
    var following = Lead()
    if lead.isComparing {
      following.base = lead.base
    } else if lead.relation == .completion, mention.kind == .amount {
      following.relation = .completion
    }
    lead = following
  }

  private func subjectOfLead() -> (text: String, range: Range<Int>?)? {
    let words = cleaned(lead.words)
    if !words.isEmpty { return (words, lead.wordsRange) }
    let earlier = cleaned(lead.earlier)
    return earlier.isEmpty || lead.relation == .share ? nil : (earlier, lead.earlierRange)
  }

  private func relation(of mention: Mention, after previous: Statement?, named: Bool) -> Statement.Relation {
    if let relation = lead.relation { return mention.kind == .amount && relation == .completion ? .level : relation }
    guard mention.kind == .percentage else { return .level }
    if lead.endsWithOf, !lead.measure.isEmpty { return .completion }
    if let previous, lead.isBare, !named { return previous.relation == .level ? .share : previous.relation }
    return .level
  }

  /// A rate that follows an amount of change is measured from the same base.
  private func base(_ relation: Statement.Relation, _ previous: Statement?) -> String {
    guard relation == .increase || relation == .decrease, lead.base.isEmpty, let previous else { return lead.base }
    return previous.relation == .increase || previous.relation == .decrease ? previous.base : lead.base
  }

  /// Whether words begin like a subject of the same sentence: the next of a row of alike facts, not part of an explanation.
  private func isParallel(_ words: String) -> Bool {
    let opening = words.prefix(4)
    guard opening.count == 4 else { return false }
    return statements.reversed().prefix { $0.sentence.start == sentencePlace }.contains {
      !$0.isReason && $0.subject.hasPrefix(opening)
    }
  }

  private var sentencePlace: Int { passage.text.sourceOffset(sentenceStart) }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: passage.text.utf8[range], as: UTF8.self)
  }

  /// Words without quotation marks, without the department before them and without the small words that tie them to
  /// their neighbours.
  private func cleaned(_ words: String) -> String {
    var label = words.filter { $0 != "\"" && $0 != "*" && $0 != "#" }[...]
    label = TextNormalization.withoutOrdinal(label)[...]
    if !department.isEmpty, label.hasPrefix(department) { label = label.dropFirst(department.count) }
    while let first = label.first, "、和及与的其-·•".contains(first) { label = label.dropFirst() }
    while let last = label.last, "的、-".contains(last) { label = label.dropLast() }
    return String(label)
  }
}
