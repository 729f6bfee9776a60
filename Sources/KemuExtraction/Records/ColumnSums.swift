internal import KemuModel
internal import KemuSchema

/// Judges the columns of a table by the sums that hold in every record of its schema.
struct ColumnSums {
  private let sums: [SumRule]

  init(_ schema: RecordSchema) {
    sums = schema.sums
  }

  enum Verdict {
    /// At least one sum of figures other than zero holds, and none is broken.
    case confirmed
    case silent
    case contradicted
  }

  /// - Parameter number: the figure of a property, `nil` where the record does not state it.
  func verdict(_ number: (String) -> ExactDecimal?) -> Verdict {
    var result = Verdict.silent
    for sum in sums {
      let addends = sum.addends.compactMap(number)
      guard let total = number(sum.total), !addends.isEmpty, let agrees = RoundedSum(addends).agrees(with: total)
      else { continue }
      if !agrees { return .contradicted }
      if !total.isZero { result = .confirmed }
    }
    return result
  }

  /// Whether most records break a sum, and more than one does: a single one may be a slip of the source.
  func contradict(_ records: [Record]) -> Bool {
    let verdicts = records.map(verdict)
    let broken = verdicts.count { $0 == .contradicted }
    return broken > 1 && broken > verdicts.count { $0 == .confirmed }
  }

  /// Whether no record breaks a sum, and at least two hold one that could not hold by a mere copy of the total: with two
  /// addends other than zero.
  func prove(_ records: [Record]) -> Bool {
    records.allSatisfy { verdict($0) != .contradicted } && records.count { verdict($0) == .confirmed && isTelling($0) } > 1
  }

  private func verdict(_ record: Record) -> Verdict {
    verdict { record.number($0) }
  }

  private func isTelling(_ record: Record) -> Bool {
    sums.contains { sum in
      record.number(sum.total) != nil && sum.addends.count { record.number($0).map { !$0.isZero } ?? false } > 1
    }
  }
}

extension Record {
  func number(_ name: String) -> ExactDecimal? {
    guard case .number(let value)? = self[name]?.value else { return nil }
    return value
  }
}
