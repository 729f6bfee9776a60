internal import KemuModel
internal import KemuSchema

/// What a statement must be to state a property, condition by condition; the cheap ones first.
enum FactTrial: CaseIterable {
  case explanation, position, relation, measure, unit, base, kind, subject, exclusion, context, whole, list, section
  case otherSection

  /// Whether a statement meets this condition of a rule.
  ///
  /// - Parameter kind: the kind of the document, where it is known.
  func isMet(by statement: Statement, _ mention: Mention, _ rule: FactRule, kind: String?) -> Bool {
    switch self {
    case .explanation: !statement.isReason
    case .position: rule.position == min(statement.position, 1)
    case .relation: rule.relations.contains(statement.relation.rawValue)
    case .measure: rule.measures.isEmpty ? statement.measure != "previous" : rule.measures.contains(statement.measure)
    case .unit: rule.units.isEmpty || rule.units.contains(mention.unit)
    case .base: rule.bases.isEmpty || rule.bases.contains(statement.base)
    case .kind: rule.kinds.isEmpty || kind.map(rule.kinds.contains) ?? true
    case .subject: rule.subjects.isEmpty || rule.subjects.anyMatches(statement.subject)
    case .exclusion: !rule.unless.anyMatches(statement.subject)
    case .context: rule.contexts.isEmpty || rule.contexts.anyMatches(statement.context)
    case .whole: rule.wholes.isEmpty || rule.wholes.anyMatches(statement.whole)
    case .list: rule.lists.isEmpty || rule.lists.anyMatches(statement.list)
    case .section: rule.sections.isEmpty || statement.sections.contains { rule.sections.anyMatches($0) }
    case .otherSection: !statement.sections.contains { rule.unlessSections.anyMatches($0) }
    }
  }

  /// Why a statement that does not meet it is refused.
  func refusal(_ statement: Statement, _ mention: Mention) -> String {
    func said(_ word: String) -> String { word.isEmpty ? "not said" : "“\(word)”" }
    return switch self {
    case .explanation: "it stands in an explanation"
    case .position: "it is number \(statement.position + 1) of its words"
    case .relation: "its relation is \(statement.relation.rawValue)"
    case .measure: "its kind of figure is \(said(statement.measure))"
    case .unit: "its unit is \(said(mention.unit))"
    case .base: "what it is measured from is \(said(statement.base))"
    case .kind: "the document is of another kind"
    case .subject: "its subject is \(said(statement.subject))"
    case .exclusion: "its subject \(said(statement.subject)) is excluded"
    case .context: "the amount before it is of \(said(statement.context))"
    case .whole: "its whole is \(said(statement.whole))"
    case .list: "the list that it stands in is \(said(statement.list))"
    case .section: "it stands under another heading"
    case .otherSection: "it stands under an excluded heading"
    }
  }
}
