internal import KemuModel
internal import KemuSchema

/// Writes `run.json`, the last file of the folder.
public struct RunReportWriter: RecordWriter {
  private var folder: OutputFolder?

  public init() {}

  public mutating func open(_ folder: OutputFolder) throws(WriteFailure) {
    self.folder = folder
  }

  public mutating func close(_ report: RunReport) throws(WriteFailure) {
    guard let folder else { return }
    let file = try folder.makeFile(RunReport.fileName)
    try file.write(report.json)
    try file.close()
  }
}

extension RunReport {
  static let fileName = "run.json"
  static let beginning = #"{"program":"kemu","#

  var json: [UInt8] {
    JSONWriter.line { line in
      line.member("program", "kemu")
      line.member("version", version)
      line.member("schemas", each: schemas) { line, schema in
        line.object {
          $0.member("file", schema.file)
          $0.member("sha256", schema.sha256)
        }
      }
      line.member("options") { members in
        for option in options { members.member(option.name, option.values) }
      }
      line.member("totals") { totals.write(to: &$0) }
      line.member("durations") {
        $0.member("jobs", durations.jobs)
        $0.member("taken_over", durations.taken)
        $0.member("milliseconds", durations.total.milliseconds)
        $0.member("stages") { members in
          for stage in durations.stages { members.member(stage.name, stage.duration.milliseconds) }
        }
      }
    }
  }
}

extension Duration {
  fileprivate var milliseconds: Int {
    Int(components.seconds) * 1000 + Int(components.attoseconds / 1_000_000_000_000_000)
  }
}

extension RunTotals {
  fileprivate func write(to line: inout JSONWriter) {
    line.member("documents", documents)
    for status in [Outcome.Status.ok, .empty, .unsupported, .failed] { line.member(status.rawValue, count(status)) }
    line.member("records") {
      for (type, count) in records.sorted(by: { $0.key < $1.key }) { $0.member(type, count) }
    }
    line.member("rejected", rejected)
    line.member("findings") {
      for severity in [Finding.Severity.error, .warning, .rounding] { $0.member(severity.rawValue, count(severity)) }
    }
    line.member("checks") { line in
      for (code, outcome) in checks.sorted(by: { $0.key < $1.key }) { line.member(code) { $0.counts(outcome) } }
    }
  }
}

extension JSONWriter {
  fileprivate mutating func counts(_ outcome: CheckOutcome) {
    member("holds", outcome.holds)
    member("rounding", outcome.rounding)
    member("broken", outcome.broken)
    member("undecidable", outcome.undecidableCount)
  }
}
