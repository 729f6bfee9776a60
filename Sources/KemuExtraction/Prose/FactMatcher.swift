internal import KemuModel
internal import KemuSchema

/// Decides whether a statement states a property, and what value it gives it.
struct FactMatcher {
  private let mentions: [Mention]
  private let kind: String?
  /// The kind of figure that documents of this kind state where they say none.
  private let ownMeasure: String?

  init(_ document: Document, _ schema: RecordSchema) {
    mentions = document.mentions
    kind = document.identity.kind?.value
    ownMeasure = kind.flatMap { schema.measures[$0] }
  }

  func matches(_ statement: Statement, _ rule: FactRule, _ role: PropertyRule.Role) -> Bool {
    let mention = mentions[statement.mention]
    return FactCondition.inMatchingOrder.allSatisfy { isMet($0, statement, mention, rule, role) }
  }

  /// The conditions that a statement does not meet.
  func refusals(_ statement: Statement, _ rule: FactRule, _ role: PropertyRule.Role) -> [FactCondition] {
    let mention = mentions[statement.mention]
    return FactCondition.allCases.filter { !isMet($0, statement, mention, rule, role) }
  }

  private func isMet(
    _ condition: FactCondition, _ statement: Statement, _ mention: Mention, _ rule: FactRule, _ role: PropertyRule.Role
  ) -> Bool {
    condition.isMet(by: statement, mention, rule, role, kind: kind, ownMeasure: ownMeasure)
  }

  /// The rules of the index that take a statement, ascending.
  func entries(of index: FactIndex, taking statement: Statement) -> [Int] {
    let mention = mentions[statement.mention]
    return index.candidates(statement.subject, statement.relation).filter { candidate in
      let entry = index.entries[candidate]
      return FactCondition.besidesIndex.allSatisfy { isMet($0, statement, mention, entry.rule, entry.role) }
    }
  }

  /// For each rule of the index the statements that it takes, in the order of the document.
  func statements(of index: FactIndex, in statements: [Statement]) -> [[Int]] {
    var taken = [[Int]](repeating: [], count: index.entries.count)
    for (place, statement) in statements.enumerated() {
      for entry in entries(of: index, taking: statement) { taken[entry].append(place) }
    }
    return taken
  }

  /// The value with its sign, and the numeral that grounds it.
  func value(of statement: Statement) -> (ExactDecimal, Evidence) {
    let mention = mentions[statement.mention]
    let value = statement.relation == .decrease ? -mention.value : mention.value
    let unit = mention.kind == .amount ? mention.unitInYuan : nil
    return (value, Evidence(mention.numeral, unit: unit))
  }
}
