internal import KemuModel
internal import KemuSchema
internal import KemuText

/// Finds the records of a selector for one subject after another, through an index that is made once.
struct Selection {
  private let selector: Selector
  /// For each way of joining the properties of the subject that are compared.
  private let subjectProperties: [[String]]
  /// For each way of joining the records by the stems of their joined labels; one way without labels where nothing is
  /// joined.
  private var groups: [[[Int]: Group]] = []

  private struct Group {
    var members: [Int] = []
    var family: CodeFamily?
  }

  init(_ selector: Selector, _ ledger: Ledger, subjects: [Int]) {
    self.selector = selector
    subjectProperties = selector.ways.map { $0.map(\.subjectProperty) }
    // The family of a code is that among all lines of its list; what is left out is left out afterwards.
    let candidates = selector.family == nil ? selector.records(in: ledger) : selector.candidates(in: ledger)
    let wanted =
      selector.dependsOnSubjects
      ? subjectProperties.map { properties in Set(subjects.map { Self.key(properties, of: $0, ledger) }) } : []
    let ways = selector.ways.map { $0.map(\.property) }
    groups = Array(repeating: [:], count: ways.count)
    for candidate in candidates {
      for (index, properties) in ways.enumerated() {
        let key = Self.key(properties, of: candidate, ledger)
        guard wanted.isEmpty || wanted[index].contains(key) else { continue }
        groups[index][key, default: Group()].members.append(candidate)
        break
      }
    }
    guard selector.family != nil else { return }
    groups = groups.map { group in
      group.mapValues { Group(members: $0.members, family: CodeFamily($0.members, ledger)) }
    }
  }

  func records(for subject: Int, in ledger: Ledger) throws(Undecidable) -> [Int] {
    var found: [Int] = []
    for (group, properties) in zip(groups, subjectProperties) {
      guard let group = group[Self.key(properties, of: subject, ledger)] else { continue }
      found += selector.inOrder(try members(of: group, for: subject, in: ledger), around: subject)
    }
    for property in selector.complete {
      guard found.allSatisfy({ ledger.entries[$0].numbers[property] != nil }) else {
        throw Undecidable("not every part states its `\(property)`")
      }
    }
    for record in found where !selector.only.allSatisfy({ $0.isMet(by: ledger.entries[record]) }) {
      throw Undecidable("the list has a line of no known kind")
    }
    return selector.takesFirst ? Array(found.prefix(1)) : found
  }

  private func members(of group: Group, for subject: Int, in ledger: Ledger) throws(Undecidable) -> [Int] {
    guard let kind = selector.family else { return group.members }
    guard let family = group.family, !family.hasDuplicates else { throw Undecidable("a code is printed twice") }
    let lines =
      switch kind {
      case .roots: family.roots
      case .children: ledger.entries[subject].text("code").flatMap { family.children[$0] } ?? []
      }
    return lines.filter { selector.accepts(ledger.entries[$0]) }
  }

  private static func key(_ properties: [String], of entry: Int, _ ledger: Ledger) -> [Int] {
    properties.map { ledger.entries[entry].labels[$0]?.stem ?? Ledger.noStem }
  }
}

/// The selections that the checks of a document have made: many checks read the same sets.
struct Selections {
  private let ledger: Ledger
  /// By the numbers of their selectors.
  private var made: [Int: Selection] = [:]
  private var records: [Int: [Int]] = [:]

  init(_ ledger: Ledger) {
    self.ledger = ledger
  }

  mutating func selection(_ selector: Selector, subjects: [Int]) -> Selection {
    if selector.dependsOnSubjects { return Selection(selector, ledger, subjects: subjects) }
    if let known = made[selector.number] { return known }
    let selection = Selection(selector, ledger, subjects: subjects)
    made[selector.number] = selection
    return selection
  }

  /// The records that a selector takes by itself.
  mutating func subjects(_ selector: Selector) -> [Int] {
    if let known = records[selector.number] { return known }
    let found = selector.records(in: ledger)
    records[selector.number] = found
    return found
  }
}
