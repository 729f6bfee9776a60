import Glibc
internal import KemuPipeline
internal import KemuWriters

/// The options of a run, each with where it was said: a flag wins over the file, the file over the default.
struct RunSettings {
  enum Origin: String {
    case flag, file
    case standard = "default"
  }

  struct Setting<Value> {
    var value: Value
    var origin: Origin
  }

  let inputs: Setting<[String]>
  let output: Setting<String?>
  let schemas: Setting<[String]>
  let codes: Setting<String?>
  let formats: Setting<[OutputFormat]>
  let jobs: Setting<Int>
  let isolation: Setting<Bool>
  let failOn: Setting<[RunOptions.FailureCause]>
  /// A value for every limit.
  let limits: [Limit: Setting<Int>]
  let isFresh: Bool
  let stages: [AddedStage]
  /// The configuration file.
  let configuration: String?

  /// - Throws: where the configuration file cannot be used, and where no schemas are found.
  init(_ options: RunOptions) throws(CommandFailure) {
    let file = try options.configuration.read()
    configuration = options.configuration.file
    inputs = Self.setting(options.inputs.nonEmpty, file.inputs, else: [])
    output = Self.setting(options.out, file.output)
    let isSaid = !options.schemas.isEmpty || file.schemas != nil
    schemas = Self.setting(
      options.schemas.nonEmpty, file.schemas, else: isSaid ? [] : [try SchemasLocation.standard()])
    codes = Self.setting(options.codes, file.codes)
    let names = Self.setting(options.formats, file.formats?.joined(separator: ","), else: FormatTable.standard)
    do throws(UnknownFormat) {
      formats = Setting(value: try FormatTable.formats(named: names.value), origin: names.origin)
    } catch {
      throw CommandFailure(.usage, error.description)
    }
    jobs = Self.setting(options.jobs, file.jobs, else: min(64, sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    isolation = Self.setting(options.isolation.isolate, file.isIsolated, else: false)
    let causes = file.failOn?.compactMap { RunOptions.FailureCause(rawValue: $0) }
    failOn = Self.setting(options.failOn.nonEmpty, causes, else: [])
    var limits: [Limit: Setting<Int>] = [:]
    for limit in Limit.allCases {
      let flag = limit == .memory ? options.isolation.memoryLimit : options.limits.given[limit]
      limits[limit] = Self.setting(flag, file.limits[limit], else: limit.standard)
    }
    if !isolation.value, options.isolation.memoryLimit != nil {
      throw CommandFailure(.usage, "a limit of memory needs processes of their own; say --isolate, or leave it out")
    }
    self.limits = limits
    isFresh = options.fresh
    stages = try file.addedStages()
  }

  /// An option that may stand nowhere.
  private static func setting(_ flag: String?, _ file: String?) -> Setting<String?> {
    Setting(value: flag ?? file, origin: flag != nil ? .flag : file != nil ? .file : .standard)
  }

  private static func setting<Value>(_ flag: Value?, _ file: Value?, else standard: Value) -> Setting<Value> {
    if let flag { return Setting(value: flag, origin: .flag) }
    if let file { return Setting(value: file, origin: .file) }
    return Setting(value: standard, origin: .standard)
  }

  /// What an extraction needs.
  ///
  /// - Throws: where inputs or output are said nowhere.
  func extraction() throws(CommandFailure) -> ExtractOptions {
    guard !inputs.value.isEmpty else {
      throw CommandFailure(.usage, "no inputs; name files or folders, here or as \"inputs\" in \(Configuration.standardName)")
    }
    guard let output = output.value else {
      throw CommandFailure(.usage, "no output; name a folder with --out or as \"out\" in \(Configuration.standardName)")
    }
    return ExtractOptions(
      inputs: inputs.value, output: output, schemas: schemas.value, codes: codes.value, formats: formats.value,
      jobs: jobs.value, added: stages, limits: Limits(limits.mapValues(\.value)),
      isolation: isolation.value
        ? .init(command: IsolatedWorkerCommand.invocation(self)) { StandardError.write($0 + "\n") } : nil,
      isFresh: isFresh)
  }
}

extension Array {
  fileprivate var nonEmpty: Array? { isEmpty ? nil : self }
}
