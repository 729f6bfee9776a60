internal import ArgumentParser
import Glibc
public import KemuPipeline

/// The program itself, for the `kemu` of this package and for one that is built with more stages.
public enum KemuProgram {
  /// The stages that run beside those of the stage table.
  @TaskLocal static var added: [AddedStage] = []

  /// Runs the subcommand that the arguments name; ends with its exit status.
  ///
  /// - Parameter stages: what runs beside the stages of the program: `AddedStage(Gazetteer(), after: "extract")`.
  public static func main(adding stages: [AddedStage] = []) async {
    await $added.withValue(stages) { await run() }
  }

  private static func run() async {
    // A reader that goes away is an error of the write, which ends quietly, not a death by signal.
    signal(SIGPIPE, SIG_IGN)
    do {
      var command = try Kemu.parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch {
      exit(report(error))
    }
  }

  /// Says what went wrong, or gives the help that was asked for, and returns the exit status.
  private static func report(_ error: any Error) -> Int32 {
    if let failure = error as? CommandFailure {
      StandardError.say(failure.message)
      return failure.status.rawValue
    }
    let code = Kemu.exitCode(for: error)
    let message = Kemu.fullMessage(for: error)
    if code == .success {
      do {
        try StandardOutput.write(message + "\n")
        return code.rawValue
      } catch {
        StandardError.say(error.message)
        return error.status.rawValue
      }
    }
    if code == .validationFailure {
      let summary = Kemu.message(for: error)
      let usage = message.split(separator: "\n", omittingEmptySubsequences: false).drop { !$0.hasPrefix("Usage:") }
      StandardError.say(summary.prefix(1).lowercased() + summary.dropFirst())
      StandardError.write(usage.map { $0 + "\n" }.joined())
      return ExitStatus.usage.rawValue
    }
    if !message.isEmpty { StandardError.say(message) }
    // Every failure that is foreseen is one of these; whatever else comes up to here must not look like a finding.
    return error is ExitCode ? code.rawValue : ExitStatus.bug.rawValue
  }
}
