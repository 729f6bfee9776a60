internal import KemuModel
internal import KemuSchema

/// What the cue words of a lead do.
extension StatementReader {
  mutating func year(_ token: ProseToken) {
    thread.lead.isBare = false
    let words = text(token.range)
    let year = Int(words.prefix { $0.isNumber })
    if thread.lead.isComparing {
      // 比2021年年初预算 in the accounts of 2021 tells of no other year.
      if year == nil || year != setting.fiscalYear { thread.lead.base = ProseVocabulary.previousYearBase }
    } else if thread.lead.isAsOf {
      thread.lead.forgetWords()
    } else {
      // Of several years together (2021年、2022年) the figures are not told apart.
      let isOneOfSeveral = thread.lead.isOfYear && thread.isOtherYear && thread.lead.isConjunction
      // What stands before the year is who rather than what, unless nothing else is said.
      thread.lead.takeEarlier()
      thread.lead.isOfYear = true
      thread.lead.isOfYearEnd = ["末", "底"].contains { words.hasSuffix($0) }
      thread.isOtherYear = isOneOfSeveral || isOther(year, isEnd: thread.lead.isOfYearEnd)
    }
  }

  /// Whether a year is not the document's. The end of the year before a plan's is where the plan begins.
  private func isOther(_ year: Int?, isEnd: Bool) -> Bool {
    guard let year, let own = setting.fiscalYear else { return false }
    return year != own && !(isEnd && setting.isPlan && year == own - 1)
  }

  mutating func read(_ cue: ProseVocabulary.Cue, _ range: Range<Int>, before next: ProseToken.Kind) {
    let wasBare = thread.lead.isBare
    let isBeforeWords = next == .words || next == .cue(.atom)
    let endedWithOf = thread.lead.endsWithOf
    thread.lead.isBare = false
    thread.lead.endsWithOf = false
    switch cue {
    case .filler:
      if !thread.lead.words.text.isEmpty && isBeforeWords { add(range) }
      thread.lead.endsWithOf = text(range).hasSuffix("的")
      thread.lead.isBare = wasBare
    case .each:
      if isBeforeWords { add(range) } else { thread.lead.isEach = true }
      thread.lead.isBare = wasBare
      thread.lead.endsWithOf = endedWithOf
    case .copula:
      if isBeforeWords { thread.lead.forgetWords() }
    case .atom: add(range)
    case .measure(let name): measure(name, range, isBeforeWords: isBeforeWords)
    case .increase, .decrease:
      if isBeforeWords { add(range) } else { change(cue == .increase ? .increase : .decrease) }
    case .share:
      thread.lead.relation = .share
      thread.lead.isWhole = true
    case .completion: thread.lead.relation = .completion
    case .comparison: compare(range, before: next)
    case .comparisonEnd:
      if thread.lead.isComparing, !thread.lead.base.isEmpty { thread.isReason = false }
      thread.lead.isComparing = false
    case .previousYear: previousYear(range, isBeforeWords: isBeforeWords)
    case .yearOnYear: thread.lead.base = ProseVocabulary.previousYearBase
    case .unchanged: break
    case .reason:
      thread.isReason = true
      thread.lead.forgetWords()
    case .aside:
      thread.lead.isAside = true
      thread.lead.forgetWords()
    case .other:
      if !thread.isReason, thread.lead.words.text.isEmpty { thread.isOfOthers = true }
      add(range)
    case .resume:
      thread.isReason = false
      thread.lead.forgetWords()
      thread.lead.isAsOf = true
    case .parts: openList()
    }
  }

  private mutating func add(_ range: Range<Int>) {
    thread.lead.add(text(range), range)
  }

  private mutating func measure(_ name: String, _ range: Range<Int>, isBeforeWords: Bool) {
    if isBeforeWords && !thread.lead.isComparing && thread.lead.relation != .completion && !isConjunctionBehind(range) {
      add(range)
    } else if thread.lead.isComparing {
      if thread.lead.base.isEmpty { thread.lead.base = name }
    } else if thread.lead.isWhole {
      thread.lead.whole += text(range)
    } else if thread.lead.isConjunctionOfMeasures {
      thread.lead.takeConjunction()
      if !thread.lead.measures.contains(name) { thread.lead.measures.append(name) }
    } else {
      thread.lead.measures = [name]
    }
  }

  private mutating func previousYear(_ range: Range<Int>, isBeforeWords: Bool) {
    if thread.lead.isComparing {
      thread.lead.base = ProseVocabulary.previousYearBase
    } else if isBeforeWords || !thread.lead.words.text.isEmpty {
      if cleaned(thread.lead.words.text).isEmpty, !thread.isReason { thread.isOtherYear = true }
      add(range)
    } else {
      thread.isOtherYear = true
    }
  }

  private mutating func change(_ relation: Statement.Relation) {
    thread.lead.relation = relation
    if thread.lead.isComparing { thread.isReason = false }
    thread.lead.isComparing = false
  }

  private mutating func compare(_ range: Range<Int>, before next: ProseToken.Kind) {
    switch next {
    case .year, .cue(.previousYear), .cue(.measure):
      thread.lead.isComparing = true
      thread.lead.base = ""
    default: add(range)
    }
  }

  private mutating func openList() {
    thread.lead.takeEarlier()
    let named = cleaned(thread.lead.earlier.text)
    if named.isEmpty, thread.subject.isEmpty {
      thread.list = carried.antecedent
    } else {
      let list = PartsList(whole: named.isEmpty ? thread.subject : named)
      thread.list = thread.head?.whole == list.whole ? thread.head : list
      if !named.isEmpty {
        thread.subject = named
        thread.subjectSpan = thread.lead.earlier.range.map { passage.text.source($0) }
      }
    }
    thread.lead = Lead()
    thread.isReason = false
    thread.isNamingParts = true
  }

  /// Whether a conjunction stands behind a kind of figure: 年初预算数、决算数.
  private func isConjunctionBehind(_ range: Range<Int>) -> Bool {
    let rest = passage.text.utf8[range.upperBound...]
    return ["、", "和"].contains { mark in
      rest.starts(with: mark.utf8)
        && setting.lexicon.match(passage.text.utf8, at: range.upperBound + mark.utf8.count, isInsideWords: false)?.cue.isMeasure
          == true
    }
  }
}

extension ProseVocabulary.Cue {
  fileprivate var isMeasure: Bool {
    if case .measure = self { true } else { false }
  }
}
