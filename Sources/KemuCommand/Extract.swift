internal import ArgumentParser
internal import KemuModel
internal import KemuPipeline
internal import KemuWriters

struct Extract: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Extracts records from documents.",
    discussion: """
      Reads every document of the inputs, plain text, HTML or tab-separated, and writes a folder: records.ndjson, \
      rejected.ndjson, findings.ndjson, documents.ndjson with the outcome of every input, texts/, run.json and what \
      --formats asks for. \
      The folder appears when it is whole; an earlier output in its place is replaced then. A run that was killed goes on \
      where it was when the same command is given again. Options that are not \
      given are those of the configuration file; docs/stages.md describes it and its external stages.

      examples:
        kemu extract Corpus --out out
        kemu extract report.html notes.txt --out out --jobs 1
        kemu extract Corpus --out out --fail-on rejected
        kemu extract Corpus --out out --formats sqlite,csv,postgresql
      """)

  @OptionGroup var options: RunOptions

  func run() async throws {
    let settings = try RunSettings(options)
    let options = try settings.extraction()
    let totals: RunTotals
    let taken: Int
    do throws(RunFailure) {
      let run = try ExtractRun(options)
      let interruption = Interruption { end in
        run.abandon { done in
          if done > 0 {
            StandardError.say("interrupted; the same command goes on after the \(Self.counted(done, "document")) done")
          }
          end()
        }
      }
      defer { interruption.end() }
      var progress = Progress()
      defer { progress.end() }
      totals = try await run.execute { progress.show($0, of: $1) }
      taken = run.taken
    } catch {
      throw CommandFailure(error)
    }
    StandardError.write(Self.summary(totals, taken, options.output) + "\n")
    let status = status(totals, settings.failOn.value)
    if status != .success { throw ExitCode(status.rawValue) }
  }

  private func status(_ totals: RunTotals, _ failOn: [RunOptions.FailureCause]) -> ExitStatus {
    if totals.count(.failed) > 0 { return .documentsFailed }
    let isMet = failOn.contains { cause in
      switch cause {
      case .rejected: totals.rejected > 0
      case .error: totals.count(.error) > 0
      case .rounding: totals.findingCount > 0
      }
    }
    return isMet ? .findings : .success
  }

  /// `5 documents: 2 ok, 3 empty; 400 records, 0 rejected; out/`
  private static func summary(_ totals: RunTotals, _ taken: Int, _ folder: String) -> String {
    let statuses = Outcome.Status.allCases.filter { totals.count($0) > 0 }
      .map { "\(totals.count($0)) \($0.rawValue)" }.joined(separator: ", ")
    let severities = Finding.Severity.byGravity.filter { totals.count($0) > 0 }
      .map { "\(totals.count($0)) \($0.rawValue)" }.joined(separator: ", ")
    let findings = severities.isEmpty ? "" : "; \(counted(totals.findingCount, "finding")): \(severities)"
    let before = taken == 0 ? "" : " (\(taken) done by a run that did not end)"
    return """
      \(counted(totals.documents, "document"))\(before): \(statuses); \
      \(counted(totals.recordCount, "record")), \(totals.rejected) rejected\(findings); \
      \(folder.hasSuffix("/") ? folder : folder + "/")
      """
  }

  private static func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}
