import Testing

@testable import KemuSchema

/// Hostile values and hostile schemas end in an error, soon.
@Suite struct ValidatorLimitTests {
  private static let recursive: JSONValue = [
    "type": ["array", "object"], "items": ["$ref": "#"], "additionalProperties": ["$ref": "#"],
    "anyOf": [["$ref": "#/$defs/shape"], ["type": "null"]], "$defs": ["shape": ["type": ["array", "object"]]],
  ]

  private func nested(_ depth: Int) -> JSONValue {
    (0..<depth).reduce(JSONValue.array([])) { value, _ in .array([value]) }
  }

  @Test func depthIsBounded() throws {
    let schema = try SchemaSet.compile(Self.recursive)
    let validator = try Validator(schema)
    #expect(validator.isValid(nested(510)))
    let errors = validator.errors(in: nested(1500))
    #expect(errors.last?.message == "validation was given up at 1500 schemas one inside the other")
    #expect(!validator.isValid(nested(1500)))
  }

  /// Each definition applies the next one twice: 2^40 applications, were it not for the limit.
  @Test func workIsBounded() throws {
    var definitions = JSONObject()
    for index in 0..<40 {
      let next: JSONValue = ["$ref": .string("#/$defs/d\(index + 1)")]
      definitions.append(["allOf": [next, next]], for: "d\(index)")
    }
    definitions.append(["type": "null"], for: "d40")
    var limits = Validator.Limits()
    limits.steps = 10_000
    let schema = try SchemaSet.compile(["$ref": "#/$defs/d0", "$defs": .object(definitions)])
    let validator = try Validator(schema, limits: limits)
    #expect(
      validator.errors(in: nil).map(\.message) == ["validation was given up after 10000 applications of a schema"])
  }

  /// Alternatives inside alternatives are walked once for each level while reporting, not once for each combination.
  @Test func reportingNestedAlternativesIsLinear() throws {
    var schema: JSONValue = ["type": "null"]
    for _ in 0..<60 { schema = ["anyOf": [schema, false]] }
    var limits = Validator.Limits()
    limits.steps = 1000
    let validator = try Validator(try SchemaSet.compile(schema), limits: limits)
    #expect(validator.errors(in: 1).count == 1)
  }

  @Test func errorsAreBounded() throws {
    let validator = try Validator(try SchemaSet.compile(["items": ["type": "null"]]))
    #expect(validator.errors(in: .array(Array(repeating: 1, count: 100_000))).count == 100)
  }

  @Test func backtrackingIsCutShort() throws {
    let validator = try Validator(try SchemaSet.compile(["pattern": "^(a+)+$"]))
    let errors = validator.errors(in: .string(String(repeating: "a", count: 40) + "!"))
    #expect(errors.map(\.keyword) == ["pattern"])
    #expect(errors.first?.message.hasSuffix("was not decided within its limits") == true)
  }

  @Test func longChainsOfReferencesCostNoStack() throws {
    var definitions = JSONObject()
    for index in 0..<1900 {
      definitions.append(["properties": ["a": ["$ref": .string("#/$defs/d\(index + 1)")]]], for: "d\(index)")
    }
    definitions.append(true, for: "d1900")
    let schema = try SchemaSet.compile(["$ref": "#/$defs/d0", "$defs": .object(definitions)])
    #expect(try Validator(schema).isValid(["a": ["a": 1]]))
  }

  @Test func manyElementsAreComparedInLinearTime() throws {
    let validator = try Validator(try SchemaSet.compile(["uniqueItems": true]))
    var elements = (0..<20_000).map { JSONValue.array([.number(JSONNumber($0))]) }
    #expect(validator.isValid(.array(elements)))
    elements.append([.number(try #require(JSONNumber("19999.0")))])
    #expect(!validator.isValid(.array(elements)))
  }

  @Test func tasksShareASchema() async throws {
    let schema = try SchemaSet.compile(["properties": ["a": ["pattern": "^a+$"]]])
    let verdicts = try await withThrowingTaskGroup(of: Bool.self) { group in
      for index in 0..<50 {
        group.addTask { try Validator(schema).isValid(["a": .string(index.isMultiple(of: 2) ? "aaa" : "aab")]) }
      }
      return try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
    }
    #expect(verdicts == 25)
  }
}
