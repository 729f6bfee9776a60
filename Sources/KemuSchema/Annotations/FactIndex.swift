/// The fact rules of a record type by the subjects that they ask for, so that a statement meets only the rules that its
/// subject could serve.
public struct FactIndex: Sendable {
  /// A rule, the place of its property in the schema, and the property's role.
  public struct Entry: Sendable {
    public var property: Int
    public var role: PropertyRule.Role
    public var rule: FactRule
  }

  /// In the order of the schema: rules of one property stand together, the better ones first.
  public private(set) var entries: [Entry] = []
  private let subjects: PatternIndex
  /// For each pattern of ``subjects`` the entries that ask for it.
  private var entriesBySubject: [[Int]] = []
  /// The rules that ask for no subject.
  private var anySubject: [Int] = []

  init(_ properties: [PropertyRule]) {
    var patterns: [Glob] = []
    var places: [Glob: Int] = [:]
    for (property, rules) in properties.enumerated() {
      for rule in rules.facts {
        let entry = entries.count
        entries.append(Entry(property: property, role: rules.role, rule: rule))
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

  /// The indices of the entries that a subject could serve, ascending.
  public func candidates(_ subject: String) -> [Int] {
    var found = anySubject
    for pattern in subjects.matches(subject) { found += entriesBySubject[pattern] }
    found.sort()
    var last = -1
    found.removeAll { entry in
      defer { last = entry }
      return entry == last
    }
    return found
  }
}
