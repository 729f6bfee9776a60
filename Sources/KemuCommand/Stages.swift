internal import ArgumentParser
internal import KemuModel
internal import KemuPipeline

struct Stages: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Lists the stages that a document goes through.",
    discussion: """
      One line a stage, in order: its name, what it requires and provides, and what it does, separated by tabs.

      examples:
        kemu stages
        kemu stages | column -t -s "$(printf '\\t')"
      """)

  func run() throws {
    var table = "stage\trequires\tprovides\tsummary\n"
    let plan: Plan
    do throws(PlanRefusal) { plan = try Plan.table(adding: KemuProgram.added) } catch {
      throw CommandFailure(.usage, error.description)
    }
    for description in plan.stages.lazy.map(\.description) {
      table +=
        [description.name, names(description.requires), names(description.provides), description.summary]
        .joined(separator: "\t") + "\n"
    }
    try StandardOutput.write(table)
  }

  private func names(_ parts: [Part]) -> String {
    parts.map(\.rawValue).joined(separator: ", ")
  }
}
