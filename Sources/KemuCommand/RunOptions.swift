internal import ArgumentParser
import Glibc
internal import KemuPipeline
internal import KemuWriters

/// The options of a run; each may stand in the configuration file instead.
struct RunOptions: ParsableArguments {
  @Argument(help: ArgumentHelp("Files and folders.", valueName: "input"))
  var inputs: [String] = []

  @Option(help: ArgumentHelp("The folder to write.", valueName: "folder"))
  var out: String?

  @Option(
    help: ArgumentHelp("A folder of JSON Schemas; may be given several times. (default: Schemas)", valueName: "folder"))
  var schemas: [String] = []

  @Option(
    help: ArgumentHelp(
      "A catalogue of codes in place of the schemas' own, as comma-separated values.", valueName: "file"))
  var codes: String?

  @Option(
    help: ArgumentHelp(
      "What to write beside NDJSON, separated by commas: \(FormatTable.summary). (default: \(FormatTable.standard))",
      valueName: "formats"))
  var formats: String?

  @Option(
    help: ArgumentHelp("How many documents to work on at a time. (default: one a processor)", valueName: "number"))
  var jobs: Int?

  @Option(
    help: """
      Exit with status 1 if there are any: rejected records, findings of severity error, findings at all (rounding).
      """)
  var failOn: [FailureCause] = []

  @Flag(help: "Do all documents again, also those that were done before the same run was killed.")
  var fresh = false

  @OptionGroup var limits: LimitOptions

  @OptionGroup var isolation: IsolationOptions

  @OptionGroup var configuration: ConfigurationOption

  enum FailureCause: String, ExpressibleByArgument, CaseIterable {
    case rejected, error, rounding
  }

  func validate() throws {
    if let jobs, !(1...1024).contains(jobs) { throw ValidationError("--jobs must be 1 to 1024, not \(jobs)") }
  }
}

/// Which configuration file counts.
struct ConfigurationOption: ParsableArguments {
  @Option(help: ArgumentHelp("A file with options. (default: kemu.json, where there is one)", valueName: "file"))
  var config: String?

  /// The file that counts, where there is one.
  var file: String? {
    config ?? (access(Configuration.standardName, F_OK) == 0 ? Configuration.standardName : nil)
  }

  /// - Throws: where the file cannot be used.
  func read() throws(CommandFailure) -> Configuration {
    guard let file else { return Configuration() }
    do throws(RunFailure) { return try Configuration(file: file) } catch {
      throw CommandFailure(error)
    }
  }
}

extension Configuration {
  /// The stages that run beside those of the stage table: first what the program was built with, then the commands.
  func addedStages() throws(CommandFailure) -> [AddedStage] {
    var added = KemuProgram.added
    do throws(RunFailure) {
      for stage in stages {
        added.append(AddedStage(try ExternalStage(stage) { StandardError.say($0) }, after: stage.predecessor))
      }
    } catch {
      throw CommandFailure(error)
    }
    return added
  }
}
