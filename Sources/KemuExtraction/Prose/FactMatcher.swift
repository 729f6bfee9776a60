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
    rule(of: property, metBy: statement) != nil
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
    FactTrial.allCases.allSatisfy { $0.isMet(by: statement, mention, rule, kind: kind) }
  }

  /// The index of the first rule of a property that a statement meets.
  func rule(of property: PropertyRule, metBy statement: Statement) -> Int? {
    let mention = mentions[statement.mention]
    guard fits(mention, property.role), mention.upperValue == nil else { return nil }
    return property.facts.firstIndex { matches(statement, mention, $0) }
  }

  /// The conditions of a rule that a statement does not meet; `nil` where it is not even the right kind of number.
  func refusals(of statement: Statement, by rule: FactRule, for property: PropertyRule) -> [FactTrial]? {
    let mention = mentions[statement.mention]
    guard fits(mention, property.role) else { return nil }
    return FactTrial.allCases.filter { !$0.isMet(by: statement, mention, rule, kind: kind) }
  }

  /// The value with its sign, and the numeral that grounds it.
  func value(of statement: Statement) -> (ExactDecimal, Evidence) {
    let mention = mentions[statement.mention]
    let value = statement.relation == .decrease ? -mention.value : mention.value
    let unit = mention.kind == .amount ? (mention.unit.hasSuffix("元") ? mention.unit : mention.unit + "元") : nil
    return (value, Evidence(mention.numeral, unit: unit))
  }
}
