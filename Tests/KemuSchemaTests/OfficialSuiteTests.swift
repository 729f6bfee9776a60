import Foundation
import Testing

@testable import KemuSchema

/// Runs the official suite. What runs and what does not is pinned here: a file that is new to the suite fails the test
/// until it has its line.
@Suite struct OfficialSuiteTests {
  /// Every required file that runs; each of its cases must pass.
  static let supported = [
    "additionalProperties", "allOf", "anchor", "anyOf", "boolean_schema", "const", "contains", "content", "default",
    "defs", "dependentRequired", "dependentSchemas", "enum", "exclusiveMaximum", "exclusiveMinimum", "format",
    "if-then-else", "infinite-loop-detection", "items", "maxContains", "maxItems", "maxLength", "maxProperties",
    "maximum", "minContains", "minItems", "minLength", "minProperties", "minimum", "multipleOf", "not", "oneOf",
    "pattern", "patternProperties", "prefixItems", "properties", "propertyNames", "ref", "refRemote", "required",
    "type",
    "unevaluatedItems", "unevaluatedProperties", "uniqueItems", "vocabulary",
  ]

  /// Files and groups that do not run, and why. They count as failed in the total.
  static let leftOut: [(file: String, group: String?, reason: String)] = [
    ("dynamicRef", nil, "$dynamicRef and $dynamicAnchor are refused when a schema is loaded"),
    ("unevaluatedItems", "unevaluatedItems with $dynamicRef", "$dynamicRef is refused when a schema is loaded"),
    (
      "unevaluatedProperties", "unevaluatedProperties with $dynamicRef",
      "$dynamicRef is refused when a schema is loaded"
    ),
  ]

  /// Optional files that run; they are not part of the total. `format` is asserted in those under optional/format.
  static let optional = [
    "optional/anchor", "optional/bignum", "optional/ecmascript-regex", "optional/float-overflow",
    "optional/format-assertion", "optional/id", "optional/no-schema", "optional/non-bmp-regex",
    "optional/refOfUnknownKeyword", "optional/unknownKeyword", "optional/format/date", "optional/format/date-time",
    "optional/format/time", "optional/format/email", "optional/format/ipv4",
    "optional/format/uri", "optional/format/uri-reference",
    "optional/format/uuid", "optional/format/json-pointer",
  ]

  static let requiredShare = 93

  @Test func everySupportedFilePassesAndTheTotalIsHigh() throws {
    guard let suite = OfficialSuite() else {
      FileHandle.standardError.write(Data((OfficialSuite.absence + "\n").utf8))
      #expect(!OfficialSuite.isRequired, "the official suite is required when CI=true")
      return
    }
    let remotes = try suite.remotes()
    var table = "file                                passed/total\n"
    var (passed, total) = (0, 0)
    let files = try suite.requiredFiles()
    #expect(Set(files) == Set(Self.supported + Self.leftOut.filter { $0.group == nil }.map(\.file)))
    for file in files + Self.optional {
      let result = run(try suite.groups(of: file), of: file, with: remotes)
      table += file.padding(toLength: 36, withPad: " ", startingAt: 0) + "\(result.passed)/\(result.total)\n"
      if Self.supported.contains(file) || Self.optional.contains(file) {
        #expect(result.failures.isEmpty, "\(file): \(result.failures.joined(separator: "\n"))")
      }
      if files.contains(file) {
        passed += result.passed
        total += result.total
      }
    }
    print(table + "all required files".padding(toLength: 36, withPad: " ", startingAt: 0) + "\(passed)/\(total)")
    for entry in Self.leftOut {
      print("left out: \(entry.file) \(entry.group.map { "(\($0)) " } ?? ""): \(entry.reason)")
    }
    #expect(passed * 100 >= total * Self.requiredShare)
  }

  private func run(
    _ groups: [OfficialSuite.Group], of file: String, with remotes: SchemaSet
  ) -> (passed: Int, total: Int, failures: [String]) {
    var (passed, total) = (0, 0)
    var failures: [String] = []
    for group in groups {
      total += group.cases.count
      if Self.leftOut.contains(where: { $0.file == file && ($0.group ?? group.description) == group.description }) {
        continue
      }
      do {
        let validator = try validator(of: group.schema, in: remotes, assertsFormat: file.hasPrefix("optional/format/"))
        for example in group.cases {
          let errors = validator.errors(in: example.data)
          if errors.isEmpty == example.isValid {
            passed += 1
          } else {
            failures.append("\(group.description) / \(example.description): \(errors)")
          }
        }
      } catch {
        failures.append("\(group.description): \(error)")
      }
    }
    return (passed, total, failures)
  }

  private func validator(of schema: JSONValue, in remotes: SchemaSet, assertsFormat: Bool) throws -> Validator {
    var set = remotes
    var options = CompiledSchema.Options()
    options.assertsFormat = assertsFormat
    try set.add(schema, uri: "https://schemas.example/case.json")
    return try Validator(try set.compile("https://schemas.example/case.json", options: options))
  }
}
