public import KemuModel

/// Sums over the documents of a run.
public struct RunTotals: Sendable {
  public private(set) var documents = 0
  public private(set) var statuses: [Outcome.Status: Int] = [:]
  /// Valid records by type.
  public private(set) var records: [String: Int] = [:]
  public private(set) var rejected = 0
  public private(set) var findings: [Finding.Severity: Int] = [:]
  /// How each check was decided in all documents, by its code.
  public private(set) var checks: [String: CheckOutcome] = [:]
  /// How long each stage took for all documents together, in the order of the plan.
  public private(set) var stageDurations: [Duration] = []

  public init() {}

  public mutating func add(_ finished: FinishedDocument) {
    documents += 1
    statuses[finished.outcome.status, default: 0] += 1
    records.merge(finished.document.recordCounts, uniquingKeysWith: +)
    rejected += finished.document.rejected.count
    for outcome in finished.document.checkOutcomes {
      checks[outcome.check, default: CheckOutcome(check: outcome.check)].add(outcome)
    }
    for finding in finished.document.findings { findings[finding.severity, default: 0] += 1 }
    let missing = max(0, finished.stageDurations.count - stageDurations.count)
    stageDurations += repeatElement(.zero, count: missing)
    for (index, duration) in finished.stageDurations.enumerated() { stageDurations[index] += duration }
  }

  public func count(_ status: Outcome.Status) -> Int { statuses[status] ?? 0 }
  public func count(_ severity: Finding.Severity) -> Int { findings[severity] ?? 0 }
  public var recordCount: Int { records.values.reduce(0, +) }
  public var findingCount: Int { findings.values.reduce(0, +) }
}
