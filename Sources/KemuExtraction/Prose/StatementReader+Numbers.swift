internal import KemuModel
internal import KemuSchema

/// What is stated where a number comes.
extension StatementReader {
  mutating func state(_ index: Int, _ range: Range<Int>, isFollowedByAnother: Bool) {
    let mention = mentions[index]
    thread.position = takePosition(of: mention)
    let previous = statements.last
    let named = subjectOfLead(mention, after: previous)
    let relation = relation(of: mention, after: previous, isNamed: named != nil)
    if thread.isReason, let named, relation == .level, isParallel(named.text) { thread.isReason = false }

    let kept = (thread.subject, thread.subjectSpan)
    if named == nil, relation == .level { leaveList() }
    thread.isBehindPart = false
    thread.isNamingParts = false
    if let named {
      thread.subject = named.text
      thread.subjectSpan = named.range.map { passage.text.source($0) }
    }
    let subjects = subjects(relation, isNamed: named != nil, isFollowedByAnother: isFollowedByAnother)
    let list = thread.list
    for measure in measures(relation, previous) {
      // A budget is no part of what was spent.
      let isOfHead = list?.measure == measure || measure.isEmpty
      for subject in subjects {
        var statement =
          Statement(
            mention: index, sentence: passage.text.source(sentenceStart..<range.upperBound), sections: passage.sections,
            subject: subject, subjectSpan: named == nil ? nil : thread.subjectSpan, context: thread.context,
            measure: measure, relation: relation, base: base(relation, previous), whole: thread.lead.whole,
            list: list?.whole ?? "", listHead: isOfHead ? list?.head : nil,
            position: thread.coordinates.isEmpty ? thread.position : 0, isReason: thread.isReason)
        statement.isOfYear = thread.lead.isOfYear && !thread.lead.isOfYearEnd
        statements.append(statement)
      }
    }
    if thread.isReason {
      // An explanation is not what the next number is said of.
      (thread.subject, thread.subjectSpan) = kept
    } else if relation == .level, mention.kind == .amount {
      thread.context = thread.subject
      // Neither what is compared with nor the plan that was carried out (完成预算22万元的85%) is what a list splits up.
      if !thread.lead.isComparing, thread.lead.relation != .completion, let stated = statements.last {
        thread.head = PartsList(whole: stated.subject, measure: stated.measure, head: stated.mention)
      }
    }
    thread.lead = following(mention)
  }

  /// 1 for the second of `A和B`, and so on.
  private mutating func takePosition(of mention: Mention) -> Int {
    guard thread.lead.isConjunction, thread.lead.measures.isEmpty, let previous = statements.last,
      isAlike(mentions[previous.mention], mention)
    else { return 0 }
    thread.lead.forgetWords()
    return thread.position + 1
  }

  /// What a number leaves to the next: `比2017年462.40万元多50.00万元`, `完成预算5万元的80%`.
  private func following(_ mention: Mention) -> Lead {
    var lead = Lead()
    if thread.lead.isComparing {
      lead.base = thread.lead.base
    } else if thread.lead.relation == .completion, mention.kind == .amount {
      lead.relation = .completion
    }
    lead.isEach = thread.lead.isEach && !thread.coordinates.isEmpty
    return lead
  }

  /// A year that opens the words behind a part tells of the whole again: 其中：A一，B二；2019年实际支出….
  private mutating func leaveList() {
    defer { thread.wholeBefore = "" }
    guard thread.lead.isOfYear else { return }
    if thread.isBehindPart, let list = thread.list {
      thread.subject = list.whole
      thread.list = nil
    } else if !thread.wholeBefore.isEmpty {
      thread.subject = thread.wholeBefore
    }
  }

  // MARK: Subjects

  private func subjectOfLead(_ mention: Mention, after previous: Statement?) -> LeadWords? {
    // What the money is for is named, what it is said of is not.
    if thread.lead.isAside, thread.lead.words.text.isEmpty {
      let aside = thread.lead.aside
      return mention.kind == .count ? LeadWords(text: cleaned(aside.text), range: aside.range) : LeadWords()
    }
    let words = LeadWords(text: cleaned(thread.lead.words.text), range: thread.lead.words.range)
    let isReference = setting.isReference(words.text)
    // 支出 behind a count is that of what was counted.
    if isReference, let previous, previous.sentence.start == sentencePlace, mentions[previous.mention].kind == .count {
      return nil
    }
    let earlier = LeadWords(text: cleaned(thread.lead.earlier.text), range: thread.lead.earlier.range)
    let isSum = !earlier.text.isEmpty && setting.isSum(words.text)
    if !words.text.isEmpty, !isSum { return words }
    return earlier.text.isEmpty || thread.lead.relation == .share ? nil : earlier
  }

  /// The things that a number is said of: one, or with 均 and 各 all that were named together.
  private mutating func subjects(
    _ relation: Statement.Relation, isNamed: Bool, isFollowedByAnother: Bool
  ) -> [String] {
    let position = thread.position
    guard thread.lead.isEach || position > 0 else {
      if isNamed { thread.coordinates = [] }
      return [thread.subject]
    }
    if isNamed { thread.coordinates = coordinates(of: thread.subject) }
    if !thread.coordinates.isEmpty {
      if isFollowedByAnother || position > 0 {
        return [position < thread.coordinates.count ? thread.coordinates[position] : thread.subject]
      }
      return thread.coordinates
    }
    guard !isNamed, relation == .increase || relation == .decrease else { return [thread.subject] }
    let levels = sentenceSoFar.filter { $0.relation == .level && !$0.isReason }
    var subjects: [String] = []
    for statement in levels where !subjects.contains(statement.subject) { subjects.append(statement.subject) }
    thread.coordinates = subjects.suffix(Self.mostCoordinates)
    return subjects.isEmpty ? [thread.subject] : thread.coordinates
  }

  /// 人员经费和公用经费 → 人员经费, 公用经费; nothing where a part is no name of its own (收、支总计).
  private func coordinates(of subject: String) -> [String] {
    let parts = subject.split { $0 == "、" || $0 == "和" }.map(String.init)
    return (2...Self.mostCoordinates).contains(parts.count) && parts.allSatisfy { $0.count > 1 } ? parts : []
  }

  /// Whether words begin like a subject of the same sentence: the next of a row of alike facts, not part of an explanation.
  private func isParallel(_ words: String) -> Bool {
    let opening = words.prefix(4)
    guard opening.count == 4 else { return false }
    return sentenceSoFar.contains { !$0.isReason && $0.subject.hasPrefix(opening) }
  }

  /// More things are not told of together, and more statements back nothing is looked for.
  private static let mostCoordinates = 6
  private static let farthestBack = 40

  private var sentenceSoFar: ArraySlice<Statement> {
    statements.suffix(Self.farthestBack).drop { $0.sentence.start != sentencePlace }
  }

  // MARK: Figures

  private func measures(_ relation: Statement.Relation, _ previous: Statement?) -> [String] {
    if thread.lead.isComparing {
      let isPlan = !thread.lead.base.isEmpty && thread.lead.base != ProseVocabulary.previousYearBase
      return [isPlan ? thread.lead.base : ProseVocabulary.previousMeasure]
    }
    if thread.isOtherYear || thread.isOfOthers { return [ProseVocabulary.previousMeasure] }
    if !thread.lead.measures.isEmpty { return thread.lead.measures }
    if relation != .level, relation != .completion, let previous, previous.measure != ProseVocabulary.previousMeasure {
      return [previous.measure]
    }
    if relation == .level, let list = thread.list, list.measure != ProseVocabulary.previousMeasure { return [list.measure] }
    return [""]
  }

  private func relation(of mention: Mention, after previous: Statement?, isNamed: Bool) -> Statement.Relation {
    if let relation = thread.lead.relation { return mention.kind == .amount && relation == .completion ? .level : relation }
    guard mention.kind == .percentage else { return .level }
    let isOfPlan = thread.lead.isBare && previous?.relation == .level && previous?.measure.isEmpty == false
    if thread.lead.endsWithOf, !thread.lead.measures.isEmpty || isOfPlan { return .completion }
    if let previous, thread.lead.isBare || statements.last?.relation == .share && thread.lead.isEach, !isNamed {
      return previous.relation == .level ? .share : previous.relation
    }
    return .level
  }

  /// A rate that follows an amount of change is measured from the same base.
  private func base(_ relation: Statement.Relation, _ previous: Statement?) -> String {
    let isChange = relation == .increase || relation == .decrease
    guard isChange, thread.lead.base.isEmpty, let previous else { return thread.lead.base }
    return previous.relation == .increase || previous.relation == .decrease ? previous.base : thread.lead.base
  }
}
