internal import KemuModel
internal import KemuSchema

/// Finds the records of a selector for one subject after another, through an index that is made once.
struct Selection {
  private let selector: Selector
  private let ledger: Ledger
  private let endings: [String]
  /// One for each way of joining; a single one under the empty key where nothing is joined.
  private var groups: [[String: Group]] = []

  private struct Group {
    var members: [Int] = []
    var family: CodeFamily?
  }

  init(_ selector: Selector, _ ledger: Ledger, subjects: [Int], endings: [String]) {
    self.selector = selector
    self.ledger = ledger
    self.endings = endings
    // The family of a code is that among all lines of its list; what is left out is left out afterwards.
    let candidates = selector.types.flatMap { ledger.entriesByType[$0] ?? [] }.sorted()
      .filter { selector.family != nil || accepts($0) }
    let joins = selector.joins.isEmpty ? [[]] : selector.joins
    let wanted = joins.count < 2 ? [] : joins.map { join in Set(subjects.map { key(join, of: $0, asSubject: true) }) }
    groups = Array(repeating: [:], count: joins.count)
    for candidate in candidates {
      for (index, join) in joins.enumerated() {
        let key = key(join, of: candidate, asSubject: false)
        guard joins.count < 2 || wanted[index].contains(key) else { continue }
        groups[index][key, default: Group()].members.append(candidate)
        break
      }
    }
    guard selector.family != nil else { return }
    groups = groups.map { group in
      group.mapValues { Group(members: $0.members, family: CodeFamily($0.members, ledger)) }
    }
  }

  /// The records that a selector takes by itself.
  static func subjects(_ selector: Selector, _ ledger: Ledger) -> [Int] {
    let selection = Selection(selector, ledger, subjects: [], endings: [])
    return selection.groups.first?.values.first?.members ?? []
  }

  func records(for subject: Int) throws(Undecidable) -> [Int] {
    var found: [Int] = []
    let joins = selector.joins.isEmpty ? [[]] : selector.joins
    for (index, join) in joins.enumerated() {
      guard let group = groups[index][key(join, of: subject, asSubject: true)] else { continue }
      found += try members(of: group, for: subject)
    }
    switch selector.order {
    case .before: found.removeAll { $0 >= subject }
    case .after: found.removeAll { $0 <= subject }
    case nil: found.removeAll { $0 == subject }
    }
    for property in selector.complete {
      guard found.allSatisfy({ ledger.entries[$0].numbers[property] != nil }) else {
        throw Undecidable("not every part states its `\(property)`")
      }
    }
    for record in found where !selector.only.isEmpty && !selector.only.allSatisfy({ matches($0, record) }) {
      throw Undecidable("the list has a line of no known kind")
    }
    return selector.takesFirst ? Array(found.prefix(1)) : found
  }

  private func members(of group: Group, for subject: Int) throws(Undecidable) -> [Int] {
    guard let kind = selector.family else { return group.members }
    guard let family = group.family, !family.hasDuplicates else { throw Undecidable("a code is printed twice") }
    switch kind {
    case .roots: return family.roots.filter(accepts)
    case .children: return (ledger.entries[subject].texts["code"].flatMap { family.children[$0] } ?? []).filter(accepts)
    }
  }

  private func accepts(_ entry: Int) -> Bool {
    let texts = ledger.entries[entry].texts
    let numbers = ledger.entries[entry].numbers
    return selector.matching.allSatisfy { matches($0, entry) } && !selector.unless.contains { matches($0, entry) }
      && selector.has.allSatisfy { texts[$0] != nil || numbers[$0] != nil }
      && selector.lacks.allSatisfy { texts[$0] == nil && numbers[$0] == nil }
      && (selector.codeLength == nil || texts["code"]?.utf8.count == selector.codeLength)
  }

  private func matches(_ condition: Selector.LabelCondition, _ entry: Int) -> Bool {
    guard let text = ledger.entries[entry].texts[condition.property] else { return false }
    return condition.patterns.anyMatches(text)
  }

  private func key(_ join: [Selector.Join], of entry: Int, asSubject: Bool) -> String {
    var key = ""
    for pair in join {
      let text = ledger.entries[entry].texts[asSubject ? pair.subjectProperty : pair.property] ?? ""
      let ending = endings.first { text.hasSuffix($0) && text.utf8.count > $0.utf8.count } ?? ""
      key += text.dropLast(ending.count) + "\u{1F}"
    }
    return key
  }
}
