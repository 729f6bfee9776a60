internal import ArgumentParser
internal import KemuPipeline

/// What `kemu extract --isolate` starts; its messages are the business of the two alone.
struct IsolatedWorkerCommand: ParsableCommand {
  static let name = "isolated-worker"
  static let configuration = CommandConfiguration(commandName: name, shouldDisplay: false)

  @Option var schemas: [String]
  @Option var codes: String?
  @OptionGroup var limits: LimitOptions
  @OptionGroup var isolation: IsolationOptions
  @OptionGroup var configuration: ConfigurationOption

  /// This program, as a process that works on documents with these settings.
  static func invocation(_ settings: RunSettings) -> [String] {
    // Also where another program has taken its place by now.
    var words = ["/proc/self/exe", name]
    for folder in settings.schemas.value { words += ["--schemas", folder] }
    if let codes = settings.codes.value { words += ["--codes", codes] }
    if let file = settings.configuration { words += ["--config", file] }
    for limit in Limit.allCases {
      if let setting = settings.limits[limit] { words += ["--\(limit.rawValue)", "\(setting.value)"] }
    }
    return words
  }

  func run() throws {
    let stages = try configuration.read().addedStages()
    var limits = Limits(limits.given)
    if let memory = isolation.memoryLimit { limits[.memory] = memory }
    do throws(RunFailure) {
      let pipeline = try Pipeline(schemas: schemas, codes: codes, adding: stages, limits: limits)
      let worker = IsolatedWorker(pipeline, limits: limits)
      try pipeline.start()
      defer { pipeline.stop() }
      worker.serve()
    } catch {
      throw CommandFailure(error)
    }
  }
}
