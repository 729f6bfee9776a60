internal import KemuModel
internal import KemuSchema
internal import KemuText

/// Makes a record of each part of the lists in the prose: “…，其中：甲A，占P；乙B，占Q”.
struct PartExtraction {
  let schema: RecordSchema

  func records(of document: Document) -> [Record] {
    guard !schema.lists.isEmpty, let name = schema.fields.first(where: { $0.role == .name }) else { return [] }
    let share = schema.fields.first { $0.role == .percentage }
    let matcher = FactMatcher(document, schema)
    var records: [(record: Record, list: PartList)] = []
    var seen: Set<[Record.Value]> = []
    var parts: Set<String> = []
    for index in document.statements.indices where isAmount(index, document) {
      let statement = document.statements[index]
      let rate = self.share(of: statement, at: index, in: document)
      // What is a part of a part is none of the whole: 基本支出A，占P（人员经费B，占基本支出的Q）.
      if let rate, parts.contains(rate.whole) { continue }
      guard let place = schema.lists.indices.first(where: { holds($0, statement, rate) }) else { continue }
      let list = schema.lists[place]
      guard !list.unless.anyMatches(statement.subject),
        rate != nil || !list.unshared.anyMatches(statement.subject),
        let span = statement.subjectSpan, let amount = amountField(list),
        list.endings.isEmpty || list.endings.contains(where: { statement.subject.hasSuffix($0) })
      else { continue }
      var builder = RecordBuilder(schema, fixed: list.values)
      builder.set(name, .text(partName(document.text, span)))
      let (value, evidence) = matcher.value(of: statement)
      builder.set(amount, .number(value), evidence: evidence)
      if let rate, let share {
        let (value, evidence) = matcher.value(of: rate)
        builder.set(share, .number(value), evidence: evidence)
      }
      parts.insert(statement.subject)
      let record = builder.record
      // The first list that names a part counts; a later one says it again.
      if seen.insert(schema.key.compactMap { record[$0]?.value }).inserted { records.append((record, list)) }
    }
    let best = Set(records.filter { !$0.list.isFallback }.map(\.list.values))
    return records.filter { !$0.list.isFallback || !best.contains($0.list.values) }.map(\.record)
  }

  private func amountField(_ list: PartList) -> RecordField? {
    list.amount.flatMap { schema.field($0) } ?? schema.fields.first { $0.role == .money }
  }

  /// Whether a statement is one that a part can make: of an amount, and of something that it names.
  private func isAmount(_ index: Int, _ document: Document) -> Bool {
    let statements = document.statements
    return statements[index].relation == .level && !statements[index].isReason && statements[index].subjectSpan != nil
      && document.mentions[statements[index].mention].kind == .amount
      && statements[index].measure != ProseVocabulary.previousMeasure && !statements[index].subject.isEmpty
  }

  private func share(of statement: Statement, at index: Int, in document: Document) -> Statement? {
    // A list in brackets may stand between, and how the part has changed: 财政拨款收入A（其中：…），比上年增长Q，占P.
    let statements = document.statements
    let next = statements.indices[(index + 1)...].first { other in
      let relation = statements[other].relation
      let isChange = relation == .increase || relation == .decrease
      let isOfPart = isChange && statements[other].subjectSpan == nil && statements[other].subject == statement.subject
      return !isOfPart && statements[other].list != statement.subject
    }
    guard let next, statements[next].relation == .share, statements[next].subjectSpan == nil,
      statements[next].subject == statement.subject
    else { return nil }
    return statements[next]
  }

  /// Whether a list of the schema holds a part with this share.
  private func holds(_ place: Int, _ statement: Statement, _ rate: Statement?) -> Bool {
    let subjects = schema.lists[place].subjects
    let isListed = subjects.isEmpty ? rate?.whole == "" : subjects.anyMatches(statement.list)
    guard isListed || (rate.map { schema.lists[place].wholes.anyMatches($0.whole) } ?? false) else { return false }
    let sections = schema.lists[place].sections
    guard sections.isEmpty || statement.sections.contains(where: { sections.anyMatches($0) }) else { return false }
    return !statement.sections.contains { schema.lists[place].unlessSections.anyMatches($0) }
  }

  /// As printed, without the level in brackets: 一般公共服务（类）支出 → 一般公共服务支出.
  private func partName(_ text: CanonicalText, _ span: TextSpan) -> String {
    var name = TextNormalization.withoutOrdinal(TextNormalization.name(text.bytes(span)))
    while name.hasPrefix("、") { name.removeFirst() }
    for level in schema.omitted { name.removeAll(of: level) }
    return TextNormalization.withoutQuotes(name)
  }
}

extension String {
  fileprivate mutating func removeAll(of part: String) {
    while let found = firstRange(of: part) {
      // What stands on both sides is said once: 教育支出（类）支出.
      let rest = self[found.upperBound...]
      let isRepeated = !rest.isEmpty && self[..<found.lowerBound].hasSuffix(rest)
      removeSubrange(found.lowerBound..<(isRepeated ? endIndex : found.upperBound))
    }
  }

  private func firstRange(of part: String) -> Range<String.Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(part) { return start..<index(start, offsetBy: part.count) }
      start = index(after: start)
    }
    return nil
  }
}
