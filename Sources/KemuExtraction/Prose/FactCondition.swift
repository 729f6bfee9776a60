internal import KemuModel
internal import KemuSchema

/// What a statement must meet for a rule to take it, one by one; in the order in which they tell a reader most.
enum FactCondition: CaseIterable {
  case subject, exception, section, otherSection, reason, relation, measure, base, list, otherList, context, otherContext, date
  case whole, unit, position, kind
  /// Whether the number is of the property's kind.
  case value
}

extension FactCondition {
  /// - Parameter ownMeasure: the kind of figure that the document states where it says none; `nil` for any.
  func isMet(
    by statement: Statement, _ mention: Mention, _ rule: FactRule, _ role: PropertyRule.Role, kind: String?,
    ownMeasure: String?
  ) -> Bool {
    switch self {
    case .value: mention.upperValue == nil && role.admits(mention)
    case .reason: !statement.isReason
    case .position: rule.position == min(statement.position, 1)
    case .relation: rule.relations.contains(statement.relation.rawValue)
    case .measure:
      rule.measures.isEmpty ? statement.isOwn(ownMeasure) : rule.measures.contains(statement.measure)
    case .unit: rule.units.isEmpty || rule.units.contains(mention.unit)
    case .base: rule.bases.isEmpty || rule.bases.contains(statement.base)
    case .kind: rule.kinds.isEmpty || kind.map(rule.kinds.contains) ?? true
    case .subject: rule.subjects.isEmpty || rule.subjects.anyMatches(statement.subject)
    case .exception: !rule.unless.anyMatches(statement.subject)
    case .context: rule.contexts.isEmpty || rule.contexts.anyMatches(statement.context)
    case .otherContext: !rule.unlessContexts.anyMatches(statement.context)
    case .date: !rule.isUndated || !statement.isOfYear
    case .whole: rule.wholes.isEmpty || rule.wholes.anyMatches(statement.whole)
    case .list: rule.lists.isEmpty || rule.lists.anyMatches(statement.list)
    case .otherList: !rule.unlessLists.anyMatches(statement.list)
    case .section: rule.sections.isEmpty || statement.sections.contains { rule.sections.anyMatches($0) }
    case .otherSection: !statement.sections.contains { rule.unlessSections.anyMatches($0) }
    }
  }

  /// Cheap ones first: most rules are refused before a pattern is matched.
  static let inMatchingOrder: [FactCondition] = [
    .value, .reason, .position, .relation, .measure, .unit, .base, .kind, .subject, .exception, .context, .otherContext, .date,
    .whole,
    .list, .otherList, .section, .otherSection,
  ]

  /// Those that a ``FactIndex`` has not decided.
  static let besidesIndex = inMatchingOrder.filter { $0 != .subject && $0 != .relation }
}

extension Statement {
  /// Whether it is of the document's own kind of figure. A rate has no kind: that which is said with it is of its base.
  fileprivate func isOwn(_ ownMeasure: String?) -> Bool {
    guard measure != ProseVocabulary.previousMeasure else { return false }
    return relation != .level || measure.isEmpty || ownMeasure == nil || measure == ownMeasure
  }
}
