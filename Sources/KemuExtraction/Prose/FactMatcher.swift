internal import KemuModel
internal import KemuSchema

/// Decides whether a statement states a property, and what value it gives it.
struct FactMatcher {
  private let mentions: [Mention]
  private let kind: String?

  init(_ document: Document) {
    mentions = document.mentions
    kind = document.identity.kind?.value
  }

  func matches(_ statement: Statement, _ property: PropertyRule) -> Bool {
    let mention = mentions[statement.mention]
    guard fits(mention, property.role), mention.upperValue == nil else { return false }
    return property.facts.contains { matches(statement, mention, $0) }
  }

  /// The first statement that meets the first rule that any statement meets.
  func statement(of property: PropertyRule, in statements: [Statement]) -> Statement? {
    for rule in property.facts {
      for statement in statements {
        let mention = mentions[statement.mention]
        if fits(mention, property.role), mention.upperValue == nil, matches(statement, mention, rule) { return statement }
      }
    }
    return nil
  }

  /// A count may be printed without a measure word.
  private func fits(_ mention: Mention, _ role: PropertyRule.Role) -> Bool {
    switch role {
    case .money: mention.kind == .amount
    case .percentage: mention.kind == .percentage
    case .count: (mention.kind == .count || mention.kind == .number) && mention.value.integer != nil
    case .quantity: mention.kind == .count || mention.kind == .number
    case .ordinal, .code, .name, .term, .department, .year, .kind, .fixed: false
    }
  }

  private func matches(_ statement: Statement, _ mention: Mention, _ rule: FactRule) -> Bool {
    guard !statement.isReason, rule.position == min(statement.position, 1) else { return false }
    guard rule.relations.contains(statement.relation.rawValue) else { return false }
    guard rule.measures.isEmpty ? statement.measure != "previous" : rule.measures.contains(statement.measure) else { return false }
    guard rule.units.isEmpty || rule.units.contains(mention.unit) else { return false }
    guard rule.bases.isEmpty || rule.bases.contains(statement.base) else { return false }
    guard rule.kinds.isEmpty || kind.map(rule.kinds.contains) ?? true else { return false }
    guard rule.subjects.isEmpty || rule.subjects.anyMatches(statement.subject) else { return false }
    guard !rule.unless.anyMatches(statement.subject) else { return false }
    guard rule.contexts.isEmpty || rule.contexts.anyMatches(statement.context) else { return false }
    guard rule.wholes.isEmpty || rule.wholes.anyMatches(statement.whole) else { return false }
    guard rule.lists.isEmpty || rule.lists.anyMatches(statement.list) else { return false }
    guard rule.sections.isEmpty || statement.sections.contains(where: { rule.sections.anyMatches($0) }) else { return false }
    return !statement.sections.contains { rule.unlessSections.anyMatches($0) }
  }

  /// The value with its sign, and the numeral that grounds it.
  func value(of statement: Statement) -> (ExactDecimal, Evidence) {
    let mention = mentions[statement.mention]
    let value = statement.relation == .decrease ? -mention.value : mention.value
    let unit = mention.kind == .amount ? (mention.unit.hasSuffix("元") ? mention.unit : mention.unit + "元") : nil
    return (value, Evidence(mention.numeral, unit: unit))
  }
}
