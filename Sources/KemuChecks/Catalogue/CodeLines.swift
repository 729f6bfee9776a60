internal import KemuModel

/// The lines of a document that carry codes, list by list.
struct CodeLines {
  private let ledger: Ledger
  /// Each line with its code and with what tells its list.
  private let lines: [(entry: Int, code: String, list: List)]
  private var codesByList: [List: PrintedCodes] = [:]

  /// The lines of one department in a list.
  private struct List: Hashable {
    var list: Int
    var department: Int
  }

  init(_ lines: [Int], _ ledger: Ledger) {
    self.ledger = ledger
    self.lines = lines.compactMap { line in
      let department = ledger.label(.department, of: line)?.number ?? LabelTexts.empty
      let list = List(list: ledger.entries[line].list, department: department)
      return ledger.text(.code, of: line).map { (line, $0, list) }
    }
    for line in self.lines { codesByList[line.list, default: PrintedCodes()].insert(line.code) }
  }

  func findings(
    _ check: CatalogueCheck, _ rule: CheckRule, _ wording: Wording, _ outcome: inout CheckOutcome
  ) -> [Finding] {
    let text = FindingText(ledger: ledger, wording: wording)
    var findings: [Finding] = []
    for (entry, code, list) in lines {
      let answer = check.answer(
        code: code, name: ledger.text(.name, of: entry) ?? "", codes: codesByList[list] ?? PrintedCodes())
      switch answer {
      case .holds: outcome.holds += 1
      case .undecidable(let reason): outcome.undecidable[reason, default: 0] += 1
      case .notApplicable: break
      case .broken(let message):
        outcome.broken += 1
        findings.append(
          Finding(
            check: rule.code, severity: rule.severity, message: text.place(of: entry) + message,
            evidence: [ledger.entries[entry].place].compactMap { $0 }))
      }
    }
    return findings
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
