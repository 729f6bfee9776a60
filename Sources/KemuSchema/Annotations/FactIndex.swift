/// The fact rules of a record type by the subjects that they ask for, so that a statement meets only the rules that its
/// subject could serve.
public struct FactIndex: Sendable {
  /// A rule, and the place of its property in the schema.
  public struct Entry: Sendable {
    public var property: Int
    public var rule: FactRule
  }

  /// In the order of the schema: rules of one property stand together, the better ones first.
  public private(set) var entries: [Entry] = []
  private var literals: [String: [Int]] = [:]
  private var globs: [(pattern: LabelPattern, entries: [Int])] = []
  /// The rules that ask for no subject.
  private var anySubject: [Int] = []

  init(_ properties: [PropertyRule]) {
    var globPlaces: [LabelPattern: Int] = [:]
    for (property, rules) in properties.enumerated() {
      for rule in rules.facts {
        let entry = entries.count
        entries.append(Entry(property: property, rule: rule))
        if rule.subjects.isEmpty { anySubject.append(entry) }
        for pattern in rule.subjects {
          if let literal = pattern.literal {
            literals[literal, default: []].append(entry)
          } else if let place = globPlaces[pattern] {
            globs[place].entries.append(entry)
          } else {
            globPlaces[pattern] = globs.count
            globs.append((pattern, [entry]))
          }
        }
      }
    }
  }

  /// The indices of the entries that a subject could serve, ascending.
  public func candidates(_ subject: String) -> [Int] {
    var found = Set(anySubject)
    found.formUnion(literals[subject] ?? [])
    for (pattern, entries) in globs where pattern.matches(subject) { found.formUnion(entries) }
    return found.sorted()
  }
}
