internal import ArgumentParser
internal import KemuPipeline

/// The program: it has subcommands, and does nothing by itself.
struct Kemu: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kemu",
    abstract: "Turns Chinese public-finance documents into validated, grounded records.",
    discussion: """
      examples:
        kemu extract Corpus --out out
        kemu explain Corpus/report.txt
        kemu stages

      exit status:
        0   all good
        1   finished, with what --fail-on names; not valid
        2   finished, some documents failed
        64  usage, or a schema that cannot be used
        66  no input
        70  a bug
        73  cannot write
        130 interrupted
      """,
    version: programVersion,
    subcommands: [
      Extract.self, Review.self, Explain.self, Validate.self, Schema.self, Checks.self, Stages.self, PlanCommand.self,
      WorkerCommand.self, IsolatedWorkerCommand.self, Recognize.self,
    ])
}
