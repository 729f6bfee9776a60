internal import KemuModel
internal import KemuSchema
internal import KemuText

/// Finds the records of a selector for one subject after another, through an index that is made once.
struct Selection {
  /// For each way of joining the records by the stems of their joined labels.
  private var groups: [[JoinKey: Group]]

  private struct Group {
    var members: [Int] = []
    var family: CodeFamily?
  }

  init(_ selector: Selector, _ ledger: Ledger, subjects: [Int]) {
    // The family of a code is that among all lines of its list; what is left out is left out afterwards.
    let candidates = selector.family == nil ? selector.records(in: ledger) : selector.candidates(in: ledger)
    let ways = selector.ways
    let wanted =
      selector.dependsOnSubjects
      ? ways.map { way in Set(subjects.map { JoinKey(way.lazy.map(\.subjectProperty), of: $0, ledger) }) } : []
    groups = Array(repeating: [:], count: ways.count)
    for candidate in candidates {
      for (index, way) in ways.enumerated() {
        let key = JoinKey(way.lazy.map(\.property), of: candidate, ledger)
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

  /// - Parameter selector: the one that the selection was made of.
  func records(of selector: Selector, for subject: Int, in ledger: Ledger) throws(Undecidable) -> [Int] {
    var found: [Int] = []
    for (group, way) in zip(groups, selector.ways) {
      guard let group = group[JoinKey(way.lazy.map(\.subjectProperty), of: subject, ledger)] else { continue }
      found += selector.inOrder(try members(of: group, selector, for: subject, in: ledger), around: subject)
    }
    for property in selector.complete {
      guard found.allSatisfy({ ledger.cell(property, of: $0) != nil }) else {
        throw .incomplete(property: property.text)
      }
    }
    for record in found where !selector.only.allSatisfy({ $0.isMet(by: record, in: ledger) }) {
      throw .lineOfNoKnownKind
    }
    return selector.takesFirst ? Array(found.prefix(1)) : found
  }

  private func members(
    of group: Group, _ selector: Selector, for subject: Int, in ledger: Ledger
  ) throws(Undecidable) -> [Int] {
    guard let kind = selector.family else { return group.members }
    guard let family = group.family, !family.hasDuplicates else { throw .codePrintedTwice }
    let lines =
      switch kind {
      case .roots: family.roots
      case .children: ledger.text(.code, of: subject).map { family.children(of: $0) } ?? []
      }
    return lines.filter { selector.accepts($0, in: ledger) }
  }
}

/// What records must share to be joined: the stems of their labels. Few checks join by more than three.
private struct JoinKey: Hashable {
  private var first = LabelTexts.empty
  private var second = LabelTexts.empty
  private var third = LabelTexts.empty
  private var others: [Int] = []

  init(_ properties: some Sequence<PropertyName>, of entry: Int, _ ledger: Ledger) {
    for (index, property) in properties.enumerated() {
      let stem = ledger.stem(property, of: entry)
      switch index {
      case 0: first = stem
      case 1: second = stem
      case 2: third = stem
      default: others.append(stem)
      }
    }
  }
}

/// The selections that the checks of a document have made: many checks read the same sets.
struct Selections {
  private let ledger: Ledger
  /// By the numbers of their selectors.
  private var made: [Selection?]
  private var records: [[Int]?]

  /// - Parameter count: the number of different selectors.
  init(_ ledger: Ledger, count: Int) {
    self.ledger = ledger
    made = Array(repeating: nil, count: count)
    records = Array(repeating: nil, count: count)
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
