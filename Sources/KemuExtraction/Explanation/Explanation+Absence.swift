internal import KemuModel
internal import KemuSchema
internal import KemuText

/// What came near a value that is absent, and why it was refused.
extension Explanation {
  private struct Candidate {
    var statement: Statement
    var rule: FactRule
    var refusals: [FactCondition]
    /// The less, the nearer.
    var distance: Int
  }

  /// Candidates farther off than this have nothing in common with the fact.
  private static let farthest = 4
  private static let shownCandidates = 5

  mutating func explainAbsence(of property: PropertyRule, _ schema: RecordSchema) {
    add("value", "absent")
    let candidates = candidates(property, schema)
    if candidates.isEmpty, !property.facts.isEmpty { add("prose", "no number of the document comes near") }
    for candidate in candidates {
      add(
        "refused",
        "\(quote(document.mentions[candidate.statement.mention].span)), in “\(document.text[candidate.statement.sentence])”")
      describe(candidate.statement)
      for refusal in candidate.refusals { add("because", reason(refusal, candidate)) }
      add("rule", Self.place(schema, candidate.rule.place))
    }
    for source in property.tables {
      let conditions = source.conditions.map { "\($0.property) \($0.values.joined(separator: "/"))" }.joined(separator: ", ")
      let isThere = document.records.contains { $0.type == source.type && source.meets($0) }
      add("tables", "\(isThere ? "a record has no \(source.property)" : "no record"): \(source.type) with \(conditions)")
    }
  }

  private func candidates(_ property: PropertyRule, _ schema: RecordSchema) -> [Candidate] {
    let matcher = FactMatcher(document, schema)
    var candidates: [Candidate] = []
    for statement in document.statements {
      let tried = property.facts.compactMap { rule -> Candidate? in
        let refusals = matcher.refusals(statement, rule, property.role)
        guard !refusals.contains(.subject) || Self.isAlike(statement.subject, rule.subjects) else { return nil }
        return Candidate(statement: statement, rule: rule, refusals: refusals, distance: refusals.map(Self.weight).reduce(0, +))
      }
      guard let nearest = tried.min(by: { $0.distance < $1.distance }), nearest.distance <= Self.farthest else { continue }
      candidates.append(nearest)
    }
    let sorted = candidates.enumerated().sorted { ($0.element.distance, $0.offset) < ($1.element.distance, $1.offset) }
    return sorted.prefix(Self.shownCandidates).map(\.element)
  }

  /// Whether a subject shares a word with one that a rule asks for.
  private static func isAlike(_ subject: String, _ patterns: [LabelPattern]) -> Bool {
    let bytes = Array(subject.utf8)
    let places = WordBoundaries().boundaries(in: bytes[...])
    return zip(places, places.dropFirst()).contains { start, end in
      let word = String(decoding: bytes[start..<end], as: UTF8.self)
      return word.count > 1 && patterns.contains { $0.source.contains(word) }
    }
  }

  /// What a statement is of tells more than how it is said.
  private static func weight(_ condition: FactCondition) -> Int {
    switch condition {
    case .value: 5
    case .subject: 3
    case .exception, .unit, .relation: 2
    default: 1
    }
  }

  private func reason(_ refusal: FactCondition, _ candidate: Candidate) -> String {
    let (statement, rule) = (candidate.statement, candidate.rule)
    let unit = document.mentions[statement.mention].unit
    return switch refusal {
    case .value: "the number is of another kind"
    case .subject: "its subject is “\(statement.subject)”, not \(Self.any(rule.subjects))"
    case .exception: "its subject “\(statement.subject)” is another fact's"
    case .section: "no heading above it is \(Self.any(rule.sections))"
    case .otherSection: "a heading above it is another fact's: \(Self.any(rule.unlessSections))"
    case .reason: "it stands in an explanation"
    case .relation: "its relation is \(statement.relation.rawValue), not \(rule.relations.joined(separator: " or "))"
    case .measure:
      "its kind of figure is \(Self.name(statement.measure)), not \(rule.measures.map(Self.name).joined(separator: " or "))"
    case .base: "it is measured from \(Self.name(statement.base)), not \(rule.bases.joined(separator: " or "))"
    case .list: "the list it stands in is of “\(statement.list)”, not \(Self.any(rule.lists))"
    case .otherList: "the list it stands in is another fact's: “\(statement.list)”"
    case .context: "the amount before it is of “\(statement.context)”, not \(Self.any(rule.contexts))"
    case .date: "behind a year it tells what happened in that year"
    case .otherContext: "the amount before it is another fact's: “\(statement.context)”"
    case .whole: "it is a share of “\(statement.whole)”, not of \(Self.any(rule.wholes))"
    case .unit: "its unit is “\(unit)”, not \(rule.units.joined(separator: " or "))"
    case .position: "it is number \(statement.position + 1) of a row"
    case .kind: "the document is not of the kind \(rule.kinds.joined(separator: " or "))"
    }
  }

  private static func name(_ word: String) -> String { word.isEmpty ? "none that is said" : word }

  private static func any(_ patterns: [LabelPattern]) -> String {
    let shown = patterns.prefix(4).map(\.source).joined(separator: ", ")
    return patterns.count > 4 ? "\(shown), … (\(patterns.count))" : shown
  }
}
