public import KemuSchema

/// All checks, in the order of the file, with the words for their findings.
public struct CheckBook: Sendable {
  public let rules: [CheckRule]
  let wording: Wording
  /// Endings that do not make two labels different.
  let indifferentEndings: [String]
  /// The properties that are read of records, with their numbers.
  let propertyNumbers: [String: Int]
  /// How many different selectors there are.
  let selectorCount: Int

  /// No checks.
  public init() {
    rules = []
    wording = Wording()
    indifferentEndings = []
    propertyNumbers = CheckNumbers().properties
    selectorCount = 0
  }

  /// Reads the checks from a folder's `checks.json`.
  ///
  /// - Throws: ``CheckBookError`` with the place in the file and what stands there.
  public init(_ json: JSONValue) throws(CheckBookError) {
    let numbers = CheckNumbers()
    let root = CheckReading(json, numbers)
    try root.allow(["description", "wording", "indifferentEndings", "sets", "checks"])
    wording = try Self.wording(root)
    indifferentEndings = try root.strings("indifferentEndings")
    var shared: [String: Selector] = [:]
    for (name, set) in try root.objects("sets") { shared[name] = try Selector(set) }
    var rules: [CheckRule] = []
    for check in try root.required("checks").elements() {
      let rule = try CheckRule(check, shared: shared)
      guard !rules.contains(where: { $0.code == rule.code }) else {
        throw check.error("the code `\(rule.code)` is taken by an earlier check")
      }
      rules.append(rule)
    }
    self.rules = rules
    propertyNumbers = numbers.properties
    selectorCount = numbers.selectorCount
  }

  private static func wording(_ root: CheckReading) throws(CheckBookError) -> Wording {
    guard let reading = root.member("wording") else { return Wording() }
    try reading.allow(["types", "values", "properties"])
    var wording = Wording()
    for (type, name) in try reading.objects("types") {
      try name.allow(["name", "title"])
      wording.types[type] = Wording.TypeName(name: try name.required("name").string(), title: try name.properties("title"))
    }
    wording.values = try reading.texts("values")
    for (type, names) in try reading.objects("properties") {
      for (property, name) in try names.objects(nil) {
        wording.properties[type, default: [:]][property] = try name.string()
      }
    }
    return wording
  }
}

/// A checks file that does not say what it must.
public struct CheckBookError: Error, Sendable, CustomStringConvertible {
  public let pointer: JSONPointer
  public let message: String

  public var description: String { "checks.json\(pointer): \(message)" }
}
