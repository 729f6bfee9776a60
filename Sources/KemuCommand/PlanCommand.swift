internal import ArgumentParser
internal import KemuModel
internal import KemuPipeline

struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Shows what an extraction would do, and does nothing.",
    discussion: """
      Takes the options of `kemu extract` and checks them: the configuration, the schemas, the order of the stages. \
      Prints every option with its value and where it was said (flag, file, default), how many documents there are, and \
      the stages as `kemu stages` does, with the commands of external ones. Columns are separated by tabs.

      examples:
        kemu plan Corpus --out out
        kemu plan --config Examples/external-stage/kemu.json
      """)

  @OptionGroup var options: RunOptions

  func run() throws {
    let settings = try RunSettings(options)
    let plan: Plan
    let documents: Int
    do throws(RunFailure) {
      plan = try Pipeline(schemas: settings.schemas.value, codes: settings.codes.value, adding: settings.stages).plan
      documents = try Corpus.count(settings.inputs.value)
    } catch {
      throw CommandFailure(error)
    }
    var rows = [["option", "value", "from"]]
    rows.append(row("inputs", settings.inputs.value, settings.inputs.origin))
    rows.append(row("out", settings.output.value.map { [$0] } ?? [], settings.output.origin))
    rows.append(row("schemas", settings.schemas.value, settings.schemas.origin))
    rows.append(row("codes", settings.codes.value.map { [$0] } ?? [], settings.codes.origin))
    rows.append(row("formats", settings.formats.value.map(\.name), settings.formats.origin))
    rows.append(row("jobs", ["\(settings.jobs.value)"], settings.jobs.origin))
    rows.append(row("isolate", [settings.isolation.value ? "yes" : "no"], settings.isolation.origin))
    rows.append(row("fail-on", settings.failOn.value.map(\.rawValue), settings.failOn.origin))
    for limit in Limit.allCases {
      if let setting = settings.limits[limit] { rows.append(row(limit.rawValue, ["\(setting.value)"], setting.origin)) }
    }
    rows.append([])
    rows.append(["documents", "\(documents)"])
    rows.append([])
    rows.append(["stage", "requires", "provides", "command"])
    for stage in plan.stages {
      let description = stage.description
      let command = (stage as? ExternalStage)?.command.joined(separator: " ") ?? ""
      rows.append([description.name, names(description.requires), names(description.provides), command])
    }
    try StandardOutput.write(rows.map { $0.joined(separator: "\t") + "\n" }.joined())
  }

  private func row(_ name: String, _ values: [String], _ origin: RunSettings.Origin) -> [String] {
    [name, values.joined(separator: ", "), values.isEmpty ? "" : origin.rawValue]
  }

  private func names(_ parts: [Part]) -> String { parts.map(\.rawValue).joined(separator: ", ") }
}
