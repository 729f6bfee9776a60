internal import KemuModel

/// An equation between two sums, with the cells of a document in it.
///
/// Every cell stands for an interval of half a unit in its last place, so the difference of the sides is an interval
/// too: its centre is the difference of the printed numbers, its radius the sum of the half units. The sides meet where
/// that interval contains zero.
struct Balance: Sendable {
  let left: LinearForm
  let right: LinearForm
  let relation: Equation.Relation
  /// Whether the numbers are counts, exact as printed.
  let isExact: Bool
  /// `left − right`, each cell once.
  let difference: LinearForm

  /// - Returns: `nil` where both sides are the same cells: nothing is said.
  init?(left: LinearForm, right: LinearForm, relation: Equation.Relation, isExact: Bool) throws(Undecidable) {
    self.left = left
    self.right = right
    self.relation = relation
    self.isExact = isExact
    difference = try left.adding(right, times: ExactDecimal(-1)).collected()
    if difference.terms.isEmpty { return nil }
  }

  func verdict(_ cells: [Cell]) throws(Undecidable) -> Verdict {
    let gap = try difference.center(cells)
    if gap.isZero { return .holds }
    if relation == .atMost, gap <= .zero { return .holds }
    if gap.magnitude <= coarseness(cells) { return .holds }
    guard try gap.magnitude <= radius(cells) else { return .broken }
    return relation == .atMost ? .holds : .rounding
  }

  /// Which values of a cell make the equation hold, the others as printed.
  func solutions(for cell: Int, _ cells: [Cell], _ tolerance: Tolerance) throws(Undecidable) -> Span {
    let factor = difference.factor(of: cell)
    let rest = try difference.center(cells, without: cell)
    let slack = tolerance == .exact ? coarseness(cells, without: cell) : try radius(cells, without: cell)
    // |factor·x + rest| ≤ slack, or without the lower half for an inequality
    let upper = try Span.nonnegative(factor: -factor, rest: try slack.minus(rest))
    let span =
      relation == .atMost
      ? upper : upper.intersection(try Span.nonnegative(factor: factor, rest: try slack.plus(rest)))
    return tolerance == .printed && !isExact ? try span.widened(by: cells[cell].halfUnit) : span
  }

  private func radius(_ cells: [Cell], without cell: Int? = nil) throws(Undecidable) -> ExactDecimal {
    isExact ? .zero : try difference.radius(cells, without: cell)
  }

  /// Half a unit of a side that is one number printed to a coarser place than all others: rounding the exact result to
  /// that place is no deviation at all (9101.68万元 for 91016775.35元).
  private func coarseness(_ cells: [Cell], without left: Int? = nil) -> ExactDecimal {
    guard !isExact else { return .zero }
    for lone in [self.left.lone, right.lone] {
      guard let lone, lone != left else { continue }
      let place = cells[lone].value.exponent
      if difference.terms.allSatisfy({ $0.cell == lone || cells[$0.cell].value.exponent < place }) {
        return cells[lone].halfUnit
      }
    }
    return .zero
  }
}
