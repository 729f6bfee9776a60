extension CauseSearch {
  /// The cells that mend the most, and of these the ones whose change breaks the least that holds.
  mutating func contradicting(_ left: Set<Int>) -> Cause? {
    var best: (suspects: [Int], mended: Set<Int>, conflicts: [Int])?
    for cell in candidates(in: left) {
      guard let (mended, span) = mended(by: cell, among: left, holding: []), !mended.isEmpty else { continue }
      var conflicts: [Int] = []
      for equation in holdingByCell[cell] ?? [] {
        if let kept = solutions(of: equation, for: cell)?.intersection(span), kept.isEmpty { conflicts.append(equation) }
      }
      if let known = best {
        let isBetter = (mended.count, -conflicts.count) > (known.mended.count, -known.conflicts.count)
        let isEqual = mended == known.mended && conflicts.count == known.conflicts.count
        if isEqual { best?.suspects.append(cell) }
        guard isBetter else { continue }
      }
      best = ([cell], mended, conflicts)
    }
    return best.map {
      Cause(
        equations: $0.mended.sorted(), suspects: $0.suspects.sorted(by: order),
        conflicts: $0.suspects.count == 1 ? $0.conflicts : [])
    }
  }
}
