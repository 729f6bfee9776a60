internal import KemuModel

/// The lines of a document that carry codes, list by list.
struct CodeLines {
  private let lines: [Int]
  private let ledger: Ledger
  private var codesByList: [String: Set<String>] = [:]

  init(_ lines: [Int], _ ledger: Ledger) {
    self.lines = lines.filter { ledger.entries[$0].texts["code"] != nil }
    self.ledger = ledger
    for line in self.lines {
      if let code = ledger.entries[line].texts["code"] { codesByList[list(of: line), default: []].insert(code) }
    }
  }

  func findings(
    _ check: CatalogueCheck, _ rule: CheckRule, _ wording: Wording, _ outcome: inout CheckOutcome
  ) -> [Finding] {
    let text = FindingText(ledger: ledger, wording: wording)
    var findings: [Finding] = []
    for line in lines {
      let entry = ledger.entries[line]
      guard let code = entry.texts["code"] else { continue }
      let answer = check.answer(
        code: code, name: entry.texts["name"] ?? "",
        codes: codesByList[list(of: line)] ?? [])
      switch answer {
      case .holds: outcome.holds += 1
      case .undecidable(let reason): outcome.undecidable[reason, default: 0] += 1
      case .notApplicable: break
      case .broken(let message):
        outcome.broken += 1
        findings.append(
          Finding(
            check: rule.code, severity: rule.severity, message: text.place(of: line) + message,
            evidence: [entry.place].compactMap { $0 }))
      }
    }
    return findings
  }

  private func list(of line: Int) -> String {
    let entry = ledger.entries[line]
    return entry.list + "\u{1F}" + (entry.texts["department"] ?? "")
  }
}
