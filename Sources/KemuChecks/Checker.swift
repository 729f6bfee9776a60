public import KemuModel

/// Runs all checks over the records and the stated facts of a document.
public struct Checker: Sendable {
  public let book: CheckBook
  let catalogue: CodeCatalogue?

  /// How many numbers a document's equations may read, all together.
  private static let cellBudget = 4_000_000

  /// - Parameter catalogue: without one, the checks against it are not run.
  public init(_ book: CheckBook, catalogue: CodeCatalogue?) {
    self.book = book
    self.catalogue = catalogue
  }

  /// Checks nothing.
  public init() {
    self.init(CheckBook(), catalogue: nil)
  }

  /// The findings, in the order of the places that they are about, and how often each check was decided.
  ///
  /// - Throws: where the document's time is over.
  public func check(
    _ document: Document
  ) throws(StageFailure) -> (findings: [Finding], outcomes: [CheckOutcome]) {
    let (diagnoses, outcomes) = try diagnose(document)
    return (diagnoses.map(\.finding), outcomes)
  }

  /// The findings with the places that they suspect, and how often each check was decided.
  ///
  /// - Throws: where the document's time is over.
  func diagnose(
    _ document: Document
  ) throws(StageFailure) -> (diagnoses: [Diagnosis], outcomes: [CheckOutcome]) {
    let ledger = Ledger(document, names: book.propertyNumbers, endings: book.indifferentEndings)
    var selections = Selections(ledger, count: book.selectorCount)
    var lists: [Int: CodeLines] = [:]
    var outcomes = book.rules.map { CheckOutcome(check: $0.code) }
    var equations: [(BoundEquation, Verdict)] = []
    var seen: Set<BoundEquation.Signature> = []
    var diagnoses: [Diagnosis] = []
    var budget = Self.cellBudget
    for (index, rule) in book.rules.enumerated() {
      for checkCase in rule.cases {
        try document.deadline.check()
        let subjects = selections.subjects(checkCase.subject)
        guard !subjects.isEmpty else { continue }
        switch checkCase.demand {
        case .equation(let equation):
          equation.decide(
            subjects, rule: index, isExact: rule.isExact, ledger, &selections, budget: &budget
          ) { decision in
            outcomes[index].count(decision)
            // Two checks that come to the same equation between the same numbers are one thing to tell.
            if case .decided(let equation, let verdict) = decision, seen.insert(equation.signature).inserted {
              equations.append((equation, verdict))
            }
          }
        case .catalogue(let demand, let classification):
          guard let catalogue else { continue }
          let check = CatalogueCheck(catalogue: catalogue, demand: demand, classification: classification)
          let lines = lists[checkCase.subject.number] ?? CodeLines(subjects, ledger)
          lists[checkCase.subject.number] = lines
          diagnoses += lines.findings(check, rule, book.wording, &outcomes[index])
            .map { Diagnosis(finding: $0, suspects: $0.evidence.map(\.span)) }
        }
      }
    }
    try document.deadline.check()
    diagnoses += explained(equations, ledger)
    return (diagnoses.inDocumentOrder, outcomes.filter { !$0.isEmpty })
  }

  /// Errors and warnings first, then what rounding explains, each with what holds as its constraints.
  private func explained(_ decided: [(BoundEquation, Verdict)], _ ledger: Ledger) -> [Diagnosis] {
    let equations = decided.map(\.0)
    let indices = { (wanted: Verdict) in decided.indices.filter { decided[$0].1 == wanted } }
    let (exact, rounded, broken) = (indices(.holds), indices(.rounding), indices(.broken))
    let maker = FindingMaker(book.rules, equations, FindingText(ledger: ledger, wording: book.wording))
    var errors = CauseSearch(equations, ledger.cells, holding: exact + rounded, broken: broken, .printed)
    var roundings = CauseSearch(equations, ledger.cells, holding: exact, broken: rounded, .exact)
    return errors.causes().compactMap { maker.diagnosis($0) }
      + roundings.causes().compactMap { maker.diagnosis($0, severity: .rounding) }
  }
}

extension CheckOutcome {
  fileprivate mutating func count(_ decision: Decision) {
    switch decision {
    case .decided(_, .holds): holds += 1
    case .decided(_, .rounding): rounding += 1
    case .decided(_, .broken): broken += 1
    case .undecidable(let why): undecidable[why.reason, default: 0] += 1
    }
  }

  fileprivate var isEmpty: Bool { holds == 0 && rounding == 0 && broken == 0 && undecidable.isEmpty }
}

extension [Diagnosis] {
  /// By the place of the first evidence; findings without a place last. Otherwise as they were made.
  fileprivate var inDocumentOrder: [Diagnosis] {
    enumerated().sorted { left, right in
      let (a, b) = (left.element.finding.evidence.first?.span, right.element.finding.evidence.first?.span)
      switch (a, b) {
      case (let a?, let b?): return a != b ? a < b : left.offset < right.offset
      case (nil, nil): return left.offset < right.offset
      default: return a != nil
      }
    }.map(\.element)
  }
}
