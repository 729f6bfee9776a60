internal import KemuModel

/// The lines of a document that carry codes, list by list.
struct CodeLines {
  private let lines: [Int]
  private let ledger: Ledger
  private var codesByList: [String: PrintedCodes] = [:]

  init(_ lines: [Int], _ ledger: Ledger) {
    self.lines = lines.filter { ledger.entries[$0].texts["code"] != nil }
    self.ledger = ledger
    for line in self.lines {
      if let code = ledger.entries[line].texts["code"] { codesByList[list(of: line), default: PrintedCodes()].insert(code) }
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
        codes: codesByList[list(of: line)] ?? PrintedCodes())
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

/// The codes that a list prints.
struct PrintedCodes {
  private var codes: Set<String> = []
  /// Kept beside the codes, because every line of a long list asks for one.
  private var lengths: Set<Int> = []

  mutating func insert(_ code: String) {
    codes.insert(code)
    lengths.insert(code.utf8.count)
  }

  func contains(_ code: String) -> Bool { codes.contains(code) }

  /// Whether any code has this many digits.
  func hasLength(_ length: Int) -> Bool { lengths.contains(length) }
}
