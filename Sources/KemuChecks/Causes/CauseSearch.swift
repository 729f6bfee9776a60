internal import KemuModel

/// Traces broken equations back to the cells whose change would mend them.
///
/// Broken equations that share cells are traced together. In every round the cell is taken that alone can mend the most
/// of them while every equation that holds keeps holding (with a value that its own equations agree on); what it mends
/// is one cause. Where no value suits all that holds, the cell is taken that contradicts the least of it. Several cells that
/// mend the same equations are suspects of one cause: the equations cannot tell which.
///
/// Work is bounded: in each knot of equations at most ``candidateLimit`` cells are tried, in at most ``roundLimit``
/// rounds, and over all knots at most ``termLimit`` terms are read. Broken equations beyond that become causes of their own.
struct CauseSearch {
  let equations: [BoundEquation]
  let cells: [Cell]
  let tolerance: Tolerance
  /// Indices of the equations that do not hold.
  let broken: [Int]
  private var brokenByCell: [Int: [Int]] = [:]
  /// How many terms of equations may still be read.
  private var termsLeft: Int
  private(set) var holdingByCell: [Int: [Int]] = [:]

  /// Far more than honest documents take; it keeps hostile ones from growing without end.
  static let termLimit = 40_000_000
  private static let candidateLimit = 256
  private static let roundLimit = 32
  private static let equationLimit = 48

  init(
    _ equations: [BoundEquation], _ cells: [Cell], holding: [Int], broken: [Int], _ tolerance: Tolerance,
    termLimit: Int = termLimit
  ) {
    termsLeft = termLimit
    self.equations = equations
    self.cells = cells
    self.tolerance = tolerance
    self.broken = broken
    guard !broken.isEmpty else { return }
    for equation in broken {
      for cell in equations[equation].cells { brokenByCell[cell, default: []].append(equation) }
    }
    for equation in holding {
      for cell in equations[equation].cells where brokenByCell[cell] != nil {
        holdingByCell[cell, default: []].append(equation)
      }
    }
  }

  mutating func causes() -> [Cause] {
    var causes: [Cause] = []
    for knot in knots() { causes += self.causes(in: knot) }
    return causes.sorted { ($0.equations.first ?? 0) < ($1.equations.first ?? 0) }
  }

  /// Where one new value of a cell meets an equation; `nil` where that cannot be told, or nothing more may be read.
  mutating func solutions(of equation: Int, for cell: Int) -> Span? {
    guard termsLeft > 0 else { return nil }
    termsLeft -= equations[equation].termCount
    return try? equations[equation].solutions(for: cell, cells, tolerance)
  }

  /// Whether a search that was begun has read all that it wanted.
  private var isWithinBounds: Bool { termsLeft > 0 }

  /// The broken equations, those that share a cell together.
  private func knots() -> [[Int]] {
    var knots: [[Int]] = []
    var seen: Set<Int> = []
    for start in broken where seen.insert(start).inserted {
      var knot = [start]
      var next = 0
      var seenCells: Set<Int> = []
      while next < knot.count {
        for cell in equations[knot[next]].cells where seenCells.insert(cell).inserted {
          for equation in brokenByCell[cell] ?? [] where seen.insert(equation).inserted { knot.append(equation) }
        }
        next += 1
      }
      knots.append(knot.sorted())
    }
    return knots
  }

  private mutating func causes(in knot: [Int]) -> [Cause] {
    var left = Set(knot)
    var causes: [Cause] = []
    var mendsByCell = mends(in: knot)
    // What was found before the end may not be what mends the most.
    guard isWithinBounds else { return knot.map { Cause(equations: [$0], suspects: [], isTraced: false) } }
    while !left.isEmpty, causes.count < Self.roundLimit {
      for cell in mendsByCell.keys { mendsByCell[cell]?.formIntersection(left) }
      guard let most = mendsByCell.values.map(\.count).max(), most > 0 else { break }
      let best = mendsByCell.filter { $0.value.count == most }
      guard let leader = best.keys.min(by: order), let mended = best[leader] else { break }
      let suspects = best.filter { $0.value == mended }.keys.sorted(by: order)
      causes.append(Cause(equations: mended.sorted(), suspects: suspects))
      left.subtract(mended)
    }
    while !left.isEmpty, causes.count < Self.roundLimit, let cause = contradicting(left), isWithinBounds {
      causes.append(cause)
      left.subtract(cause.equations)
    }
    let isTraced = isWithinBounds
    return causes + left.sorted().map { Cause(equations: [$0], suspects: [], isTraced: isTraced) }
  }

  /// For each cell the broken equations that a single new value of it would mend.
  private mutating func mends(in knot: [Int]) -> [Int: Set<Int>] {
    let broken = Set(knot)
    var mends: [Int: Set<Int>] = [:]
    for cell in candidates(in: broken) where isWithinBounds {
      if let mended = mended(by: cell, among: broken, holding: holdingByCell[cell] ?? [])?.equations, !mended.isEmpty {
        mends[cell] = mended
      }
    }
    return mends
  }

  /// The cells of broken equations, those of the most first.
  func candidates(in broken: Set<Int>) -> [Int] {
    var counts: [Int: Int] = [:]
    for equation in broken {
      for cell in equations[equation].cells { counts[cell, default: 0] += 1 }
    }
    let ranked = counts.sorted { $0.value != $1.value ? $0.value > $1.value : order($0.key, $1.key) }
    return ranked.prefix(Self.candidateLimit).map(\.key)
  }

  /// The most broken equations that one new value mends while others keep holding, and where that value lies; `nil`
  /// where no value suits these.
  mutating func mended(by cell: Int, among broken: Set<Int>, holding: [Int]) -> (equations: Set<Int>, span: Span)? {
    var allowed = Span.everything
    if !cells[cell].value.isNegative { allowed.lower = .zero }  // a misprint does not turn an amount negative
    for equation in holding {
      guard let span = solutions(of: equation, for: cell) else { continue }
      allowed = allowed.intersection(span)
      if allowed.isEmpty { return nil }
    }
    var spans: [(equation: Int, span: Span)] = []
    for equation in (brokenByCell[cell] ?? []).lazy.filter(broken.contains).prefix(Self.equationLimit) {
      guard let span = solutions(of: equation, for: cell)?.intersection(allowed) else { continue }
      if !span.isEmpty { spans.append((equation, span)) }
    }
    // Where intervals overlap most, one of their ends does; ends stand for the values between them.
    var best: Set<Int> = []
    for point in spans.flatMap({ [$0.span.lower, $0.span.upper].compactMap { $0 } }) {
      let met = Set(spans.filter { $0.span.contains(point) }.map(\.equation))
      if met.count > best.count { best = met }
    }
    let span = spans.filter { best.contains($0.equation) }.reduce(allowed) { $0.intersection($1.span) }
    return (best, span)
  }

  /// As they stand in the document; those that stand nowhere last.
  func order(_ left: Int, _ right: Int) -> Bool {
    switch (cells[left].evidence?.span, cells[right].evidence?.span) {
    case (let a?, let b?): a != b ? a < b : left < right
    case (nil, nil): left < right
    case (let a, _): a != nil
    }
  }
}
