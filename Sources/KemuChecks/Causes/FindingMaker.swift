internal import KemuModel

/// Makes a finding of a cause: the sentence, the numbers, and the evidence of all of them.
struct FindingMaker {
  let rules: [CheckRule]
  let equations: [BoundEquation]
  let text: FindingText
  private static let evidenceLimit = 256
  private static let namedSuspects = 3

  init(_ rules: [CheckRule], _ equations: [BoundEquation], _ text: FindingText) {
    self.rules = rules
    self.equations = equations
    self.text = text
  }

  /// - Parameter severity: overrides the severities of the rules; for what rounding explains.
  func diagnosis(_ cause: Cause, severity: Finding.Severity? = nil) -> Diagnosis? {
    finding(cause, severity: severity).map {
      Diagnosis(finding: $0, suspects: cause.suspects.compactMap { text.ledger.cells[$0].evidence?.span })
    }
  }

  private func finding(_ cause: Cause, severity: Finding.Severity?) -> Finding? {
    let ranked = cause.equations.map { equations[$0] }.sorted { rules[$0.rule].severity > rules[$1.rule].severity }
    guard let first = ranked.first else { return nil }
    let numbers = numbers(of: first, suspects: cause.suspects)
    return Finding(
      check: rules[first.rule].code, severity: severity ?? rules[first.rule].severity,
      message: message(first, ranked, cause, isRounding: severity == .rounding), expected: numbers.expected,
      actual: numbers.actual, difference: numbers.difference, evidence: evidence(ranked, cause.suspects))
  }

  private func message(_ first: BoundEquation, _ all: [BoundEquation], _ cause: Cause, isRounding: Bool) -> String {
    var message = text.sentence(first)
    if all.count > 1 { message += "; also breaks \(counted(Array(all.dropFirst())))" }
    guard !isRounding else { return message + ", within rounding" }
    let count = all.count == 1 ? "it" : "all \(all.count)"
    switch cause.suspects.count {
    case 0 where !cause.isTraced: message += "; what mends it was not looked for, there are too many like it"
    case 0: message += "; no change of a single number mends it"
    case 1: message += "; to change \(text.name(of: cause.suspects[0])) mends \(count)"
    case 2...Self.namedSuspects:
      message += "; to change one of \(cause.suspects.map(text.name(of:)).joined(separator: ", ")) mends \(count)"
    default: message += "; to change any one of \(cause.suspects.count) numbers mends \(count)"
    }
    if !cause.conflicts.isEmpty {
      message += ", and breaks \(counted(cause.conflicts.map { equations[$0] })), so another number there is wrong too"
    }
    return message
  }

  /// `table.x, table.y ×2`
  private func counted(_ equations: [BoundEquation]) -> String {
    var counts: [(code: String, count: Int)] = []
    for equation in equations {
      let code = rules[equation.rule].code
      if let known = counts.firstIndex(where: { $0.code == code }) {
        counts[known].count += 1
      } else {
        counts.append((code, 1))
      }
    }
    return counts.map { $0.count == 1 ? $0.code : "\($0.code) ×\($0.count)" }.joined(separator: ", ")
  }

  /// Of the only suspect what it should be; else what stands left and what it should be.
  private func numbers(of equation: BoundEquation, suspects: [Int]) -> (
    expected: ExactDecimal?, actual: ExactDecimal?, difference: ExactDecimal?
  ) {
    let cells = text.ledger.cells
    let lead: Int?
    let expected: ExactDecimal?
    switch equation.form {
    case .rate(let rate) where suspects.count != 1 || suspects[0] == rate.rate:
      lead = rate.rate
      expected = try? rate.quotient(cells)
    case .balance(let balance):
      lead = suspects.count == 1 ? suspects[0] : balance.left.lone ?? balance.difference.terms.first?.cell
      expected = lead.flatMap { exactValue(of: $0, in: balance, cells) }
    case .rate:
      lead = suspects.first
      expected = nil
    }
    let actual = lead.map { cells[$0].value }
    let difference = actual.flatMap { actual in expected.flatMap { actual.subtracting($0) } }
    return (expected, actual, difference)
  }

  private func exactValue(of cell: Int, in balance: Balance, _ cells: [Cell]) -> ExactDecimal? {
    let factor = balance.difference.factor(of: cell)
    guard factor.magnitude == ExactDecimal(1), let rest = try? balance.difference.center(cells, without: cell) else {
      return nil
    }
    return factor.isNegative ? rest : -rest
  }

  private func evidence(_ equations: [BoundEquation], _ suspects: [Int]) -> [Evidence] {
    var seen: Set<Int> = []
    var evidence: [Evidence] = []
    let named = suspects.count <= Self.namedSuspects ? suspects : []
    for cell in named + equations.flatMap(\.cells) where seen.insert(cell).inserted {
      guard evidence.count < Self.evidenceLimit else { break }
      if let place = text.ledger.cells[cell].evidence { evidence.append(place) }
    }
    return evidence
  }
}
