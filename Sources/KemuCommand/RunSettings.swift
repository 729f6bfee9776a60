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
  let failOn: Setting<[RunOptions.FailureCause]>
  /// A value for every limit.
  let limits: [Limit: Setting<Int>]
  let stages: [AddedStage]

  /// - Throws: where the configuration file cannot be used, and where no schemas are found.
  init(_ options: RunOptions) throws(CommandFailure) {
    let file = try options.configuration.read()
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
    let causes = file.failOn?.compactMap { RunOptions.FailureCause(rawValue: $0) }
    failOn = Self.setting(options.failOn.nonEmpty, causes, else: [])
    var limits: [Limit: Setting<Int>] = [:]
    for limit in Limit.allCases {
      limits[limit] = Self.setting(options.limits[limit], file.limits[limit], else: limit.standard)
    }
    self.limits = limits
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
      jobs: jobs.value, added: stages, limits: Limits(limits.mapValues(\.value)))
  }
}

extension Array {
  fileprivate var nonEmpty: Array? { isEmpty ? nil : self }
}
