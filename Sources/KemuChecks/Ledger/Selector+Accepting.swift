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
    candidates(in: ledger).filter { accepts($0, in: ledger) }
  }

  /// Those of some records, in their order, that stand where the selector wants them: a long list is not copied for the
  /// first of it.
  func inOrder(_ records: [Int], around subject: Int) -> ArraySlice<Int> {
    let behind = records.partitioningIndex { $0 >= subject }
    let isAmong = behind < records.count && records[behind] == subject
    let found =
      switch order {
      case .before: records[..<behind]
      case .after: records[(isAmong ? behind + 1 : behind)...]
      case nil: isAmong ? ArraySlice(records[..<behind] + records[(behind + 1)...]) : records[...]
      }
    return takesFirst && complete.isEmpty && only.isEmpty ? found.prefix(1) : found
  }

  func accepts(_ entry: Int, in ledger: Ledger) -> Bool {
    matching.allSatisfy { $0.isMet(by: entry, in: ledger) } && !unless.contains { $0.isMet(by: entry, in: ledger) }
      && has.allSatisfy { ledger.states($0, of: entry) } && !lacks.contains { ledger.states($0, of: entry) }
      && (codeLength == nil || ledger.text(.code, of: entry)?.utf8.count == codeLength)
  }
}

extension Selector.LabelCondition {
  func isMet(by entry: Int, in ledger: Ledger) -> Bool {
    ledger.text(property, of: entry).map(patterns.anyMatches) ?? false
  }
}
