internal import KemuSchema
internal import KemuText

extension Selector {
  /// The ways of joining; a single one without properties where nothing is joined.
  var ways: [[Join]] { joins.isEmpty ? [[]] : joins }

  /// Of several ways of joining a record takes the first by which it belongs to any subject.
  var dependsOnSubjects: Bool { joins.count > 1 }

  /// The records of its types, in the order of the ledger.
  func candidates(in ledger: Ledger) -> [Int] {
    let lists = types.compactMap { ledger.entriesByType[$0] }
    return lists.count == 1 ? lists[0] : lists.flatMap { $0 }.sorted()
  }

  /// Those of them that it accepts.
  func records(in ledger: Ledger) -> [Int] {
    candidates(in: ledger).filter { accepts(ledger.entries[$0]) }
  }

  /// Those of some records, in their order, that stand where the selector wants them: a long list is not copied for the
  /// first of it.
  func inOrder(_ records: [Int], around subject: Int) -> ArraySlice<Int> {
    let found =
      switch order {
      case .before: records[..<records.firstPlace { $0 >= subject }]
      case .after: records[records.firstPlace { $0 > subject }...]
      case nil: records.contains(subject) ? ArraySlice(records.filter { $0 != subject }) : records[...]
      }
    return takesFirst && complete.isEmpty && only.isEmpty ? found.prefix(1) : found
  }

  func accepts(_ entry: Ledger.Entry) -> Bool {
    matching.allSatisfy { $0.isMet(by: entry) } && !unless.contains { $0.isMet(by: entry) }
      && has.allSatisfy { entry.states($0) } && !lacks.contains { entry.states($0) }
      && (codeLength == nil || entry.text("code")?.utf8.count == codeLength)
  }
}

extension Selector.LabelCondition {
  func isMet(by entry: Ledger.Entry) -> Bool {
    entry.text(property).map(patterns.anyMatches) ?? false
  }
}

extension Ledger.Entry {
  /// Whether it has a property, be it a text or a number.
  fileprivate func states(_ property: String) -> Bool {
    labels[property] != nil || numbers[property] != nil
  }
}
