internal import ArgumentParser
import Glibc
internal import KemuModel
internal import KemuPipeline
internal import KemuWriters

struct Extract: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Extracts records from documents.",
    discussion: """
      Reads every document of the inputs, plain text, HTML or tab-separated, and writes a folder: records.ndjson, \
      rejected.ndjson, findings.ndjson, documents.ndjson with the outcome of every input, texts/ and run.json. \
      The folder appears when it is whole; an earlier output in its place is replaced then.

      examples:
        kemu extract Corpus --out out
        kemu extract report.html notes.txt --out out --jobs 1
        kemu extract Corpus --out out --fail-on rejected
        kemu extract Corpus --out out --formats sqlite,csv,postgresql
      """)

  @Argument(help: ArgumentHelp("Files and folders.", valueName: "input"))
  var inputs: [String]

  @Option(help: ArgumentHelp("The folder to write.", valueName: "folder"))
  var out: String

  @Option(
    help: ArgumentHelp("A folder of JSON Schemas; may be given several times. (default: Schemas)", valueName: "folder"))
  var schemas: [String] = []

  @Option(help: ArgumentHelp("A catalogue of codes in place of the schemas' own, as comma-separated values.", valueName: "file"))
  var codes: String?

  @Option(
    help: ArgumentHelp(
      "What to write beside NDJSON, separated by commas: \(FormatTable.summary).", valueName: "formats"))
  var formats = FormatTable.standard

  @Option(
    help: ArgumentHelp("How many documents to work on at a time. (default: one a processor)", valueName: "number"))
  var jobs: Int?

  @Option(name: .long, help: ArgumentHelp("Exit with status 1 if there are any: rejected records, findings of severity error, findings at all (rounding)."))
  var failOn: [FailureCause] = []

  enum FailureCause: String, ExpressibleByArgument, CaseIterable {
    case rejected, error, rounding
  }

  func validate() throws {
    if let jobs, !(1...1024).contains(jobs) { throw ValidationError("--jobs must be 1 to 1024, not \(jobs)") }
  }

  func run() async throws {
    let chosen: [OutputFormat]
    do throws(UnknownFormat) { chosen = try FormatTable.formats(named: formats) } catch {
      throw CommandFailure(.usage, error.description)
    }
    let options = ExtractOptions(
      inputs: inputs, output: out, schemas: try SchemasLocation.folders(schemas), codes: codes, formats: chosen,
      jobs: jobs ?? min(64, sysconf(Int32(_SC_NPROCESSORS_ONLN))), added: KemuProgram.added)
    let totals: RunTotals
    do throws(RunFailure) {
      let run = try ExtractRun(options)
      let interruption = Interruption(run.abandon)
      defer { interruption.end() }
      var progress = Progress()
      defer { progress.end() }
      totals = try await run.execute { progress.show($0, of: $1) }
    } catch {
      throw CommandFailure(ExitStatus(error.kind), error.description)
    }
    StandardError.write(Self.summary(totals, out) + "\n")
    let status = status(totals)
    if status != .success { throw ExitCode(status.rawValue) }
  }

  private func status(_ totals: RunTotals) -> ExitStatus {
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
  private static func summary(_ totals: RunTotals, _ folder: String) -> String {
    let statuses = [Outcome.Status.ok, .empty, .unsupported, .failed]
      .filter { totals.count($0) > 0 }
      .map { "\(totals.count($0)) \($0.rawValue)" }
      .joined(separator: ", ")
    let severities = [Finding.Severity.error, .warning, .rounding].filter { totals.count($0) > 0 }
      .map { "\(totals.count($0)) \($0.rawValue)" }.joined(separator: ", ")
    let findings = severities.isEmpty ? "" : "; \(counted(totals.findingCount, "finding")): \(severities)"
    return """
      \(counted(totals.documents, "document")): \(statuses); \
      \(counted(totals.recordCount, "record")), \(totals.rejected) rejected\(findings); \
      \(folder.hasSuffix("/") ? folder : folder + "/")
      """
  }

  private static func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}

extension ExitStatus {
  init(_ kind: RunFailure.Kind) {
    switch kind {
    case .usage: self = .usage
    case .noInput: self = .noInput
    case .cannotWrite: self = .cannotWrite
    case .bug: self = .bug
    }
  }
}
