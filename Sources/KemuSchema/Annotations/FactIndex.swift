public import KemuModel

/// The fact rules of a record type by the subjects and relations that they ask for, so that a statement meets only the
/// rules that it could serve.
public struct FactIndex: Sendable {
  /// A rule, the place of its property in the schema, and the property's role.
  ///
  /// A class, because statements meet rules by the dozen, and to copy a rule is to copy its fourteen lists.
  public final class Entry: Sendable {
    public let property: Int
    public let role: PropertyRule.Role
    public let rule: FactRule

    init(property: Int, role: PropertyRule.Role, rule: FactRule) {
      (self.property, self.role, self.rule) = (property, role, rule)
    }
  }

  /// In the order of the schema: rules of one property stand together, the better ones first.
  public private(set) var entries: [Entry] = []
  private let subjects: PatternIndex
  /// For each pattern of ``subjects`` the entries that ask for it.
  private var entriesBySubject: [[Int]] = []
  /// The rules that ask for no subject.
  private var anySubject: [Int] = []
  /// For each entry the relations that its rule takes.
  private var relations: [[Statement.Relation]] = []

  init(_ properties: [PropertyRule]) {
    var patterns: [Glob] = []
    var places: [Glob: Int] = [:]
    for (property, rules) in properties.enumerated() {
      for rule in rules.facts {
        let entry = entries.count
        entries.append(Entry(property: property, role: rules.role, rule: rule))
        relations.append(rule.relations.compactMap(Statement.Relation.init))
        if rule.subjects.isEmpty { anySubject.append(entry) }
        for pattern in rule.subjects where pattern.isLabel {
          let place = places[pattern.name] ?? patterns.count
          if place == patterns.count {
            places[pattern.name] = place
            patterns.append(pattern.name)
            entriesBySubject.append([])
          }
          entriesBySubject[place].append(entry)
        }
      }
    }
    subjects = PatternIndex(patterns)
  }

  /// The indices of the entries that ask for this subject, or for none, and take this relation; ascending.
  public func candidates(_ subject: String, _ relation: Statement.Relation) -> [Int] {
    var found: [Int] = []
    func collect(_ entries: [Int]) {
      for entry in entries where relations[entry].contains(relation) { found.append(entry) }
    }
    collect(anySubject)
    for pattern in subjects.matches(subject) { collect(entriesBySubject[pattern]) }
    guard found.count > 1 else { return found }
    found.sort()
    var last = -1
    found.removeAll { entry in
      defer { last = entry }
      return entry == last
    }
    return found
  }
}
