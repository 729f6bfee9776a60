internal import KemuModel

/// What a check made of one record.
enum Decision {
  case decided(BoundEquation, Verdict)
  case undecidable(Undecidable)
}

extension EquationCase {
  /// Binds and decides the case for each subject, `report` hearing of everything that was decided or could not be.
  ///
  /// - Parameter budget: how many cells may still be read; where it runs out the rest is undecidable, so that a hostile
  ///   document cannot make lists grow against each other.
  func decide(
    _ subjects: [Int], rule: Int, isExact: Bool, _ ledger: Ledger, _ selections: inout Selections, budget: inout Int,
    report: (Decision) -> Void
  ) {
    let selected = sets.map { selections.selection($0.selector, subjects: subjects) }
    var binding = Binding(ledger, sets)
    for subject in subjects {
      binding.subject = subject
      do throws(Undecidable) {
        for set in sets.indices {
          let found = try selected[set].records(of: sets[set].selector, for: subject, in: ledger)
          budget -= found.count + 1
          guard budget > 0 else { throw .documentTooLarge }
          binding.records[set] = found
        }
      } catch {
        report(.undecidable(error))
        continue
      }
      for property in properties.isEmpty ? [nil] : properties.map({ $0 }) {
        binding.property = property
        if let decision = decide(binding, rule, isExact) { report(decision) }
      }
    }
  }

  private func decide(_ binding: Binding, _ rule: Int, _ isExact: Bool) -> Decision? {
    if let condition, !holdsExactly(condition, binding) { return nil }
    var best: (BoundEquation, Verdict)?
    var failure: Undecidable?
    for reading in readings {
      do throws(Undecidable) {
        // A reading that the same cells meet on both sides holds, whatever they print.
        guard let form = try binding.bind(reading, isExact: isExact) else { return nil }
        let equation = BoundEquation(rule: rule, subject: binding.subject, form: form)
        let verdict = try equation.verdict(binding.ledger.cells)
        if best.map({ verdict.isBetter(than: $0.1) }) ?? true { best = (equation, verdict) }
      } catch {
        if error != .nothingStated { failure = failure ?? error }
      }
    }
    if let excuse, best?.1 == .broken { return .undecidable(.excused(excuse)) }
    if let best { return .decided(best.0, best.1) }
    return failure.map { .undecidable($0) }
  }

  private func holdsExactly(_ condition: Equation, _ binding: Binding) -> Bool {
    do throws(Undecidable) {
      guard let form = try binding.bind(condition, isExact: true) else { return true }
      let equation = BoundEquation(rule: 0, subject: binding.subject, form: form)
      if case .holds = try equation.verdict(binding.ledger.cells) { return true }
      return false
    } catch {
      return false
    }
  }
}

extension Verdict {
  func isBetter(than other: Verdict) -> Bool {
    switch (self, other) {
    case (.holds, .rounding), (.holds, .broken), (.rounding, .broken): true
    default: false
    }
  }
}
