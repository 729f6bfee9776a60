internal import KemuModel
internal import KemuSchema

/// What a configuration file says of a run; what it does not say is `nil`.
///
/// Paths in it are relative to the folder of the file.
public struct Configuration: Sendable {
  /// The file that is read where no other one is given.
  public static let standardName = "kemu.json"

  public private(set) var inputs: [String]?
  public private(set) var output: String?
  public private(set) var schemas: [String]?
  public private(set) var codes: String?
  public private(set) var formats: [String]?
  public private(set) var jobs: Int?
  public private(set) var isIsolated: Bool?
  public private(set) var failOn: [String]?
  public private(set) var limits: [Limit: Int] = [:]
  public private(set) var stages: [ExternalStageSettings] = []

  /// The configuration that says nothing.
  public init() {}

  /// - Throws: where the file cannot be read, is no JSON or says what no configuration says; with line and column.
  public init(file: String) throws(RunFailure) {
    let bytes: [UInt8]
    do { bytes = try readInputFile(file) } catch { throw RunFailure(.usage, "`\(file)` \(error.reason)") }
    let value = try Self.checked(bytes, file)
    let folder = file.lastIndex(of: "/").map { String(file[...$0]) } ?? ""
    func path(_ value: JSONValue?) -> String? {
      value?.text.map { $0.utf8.first == UInt8(ascii: "/") ? $0 : folder + $0 }
    }
    inputs = value["inputs"]?.elements?.compactMap(path)
    output = path(value["out"])
    schemas = value["schemas"]?.elements?.compactMap(path)
    codes = path(value["codes"])
    formats = value["formats"]?.elements?.compactMap(\.text)
    jobs = value["jobs"]?.decimal?.integer
    isIsolated = value["isolate"]?.truth
    failOn = value["fail-on"]?.elements?.compactMap(\.text)
    for limit in Limit.allCases { limits[limit] = value[limit.rawValue]?.decimal?.integer }
    stages = value["stages"]?.elements?.map { ExternalStageSettings($0, in: folder.isEmpty ? "." : folder) } ?? []
  }

  private static func checked(_ bytes: [UInt8], _ file: String) throws(RunFailure) -> JSONValue {
    let value: JSONValue
    do { value = try JSONParser.parse(bytes) } catch { throw RunFailure(.usage, "\(file):\(error)") }
    let errors: [ValidationError]
    do { errors = try Validator(try Contract.configuration.compiled()).errors(in: value) } catch {
      throw RunFailure(.bug, "\(error)")
    }
    guard let error = errors.first else { return value }
    let place = JSONParser.place(of: JSONPointer(error.instanceLocation) ?? JSONPointer(), in: bytes)
    let name = error.instanceLocation.isEmpty ? "" : "\(error.instanceLocation): "
    throw RunFailure(.usage, "\(file):\(place.line):\(place.column): \(name)\(error.message)")
  }
}

extension ExternalStageSettings {
  /// - Parameter value: a stage that fits the contract of configurations.
  fileprivate init(_ value: JSONValue, in folder: String) {
    name = value["name"]?.text ?? ""
    command = value["command"]?.elements?.compactMap(\.text) ?? []
    self.folder = folder
    predecessor = value["after"]?.text ?? ""
    requires = value["requires"]?.elements?.compactMap { $0.text.flatMap(Part.init) } ?? [.text]
    provides = value["provides"]?.elements?.compactMap { $0.text.flatMap(Part.init) } ?? []
    let milliseconds = value["deadline"]?.decimal?.exactDecimal?.scaled(byPowerOfTen: 3)
      .divided(by: ExactDecimal(1), places: 0)?.integer
    deadline = milliseconds.map { .milliseconds(max(1, $0)) } ?? Self.defaultDeadline
  }
}
