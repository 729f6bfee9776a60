import Testing

@testable import KemuSchema

/// The sentences of errors, one for each keyword.
@Suite struct ValidationErrorTests {
  @Test(arguments: [
    (#"{"type":"integer"}"#, #""x""#, #"expected an integer, found "x""#),
    (#"{"type":["number","null"]}"#, "true", "expected null or a number, found true"),
    (#"{"const":1}"#, "2", "expected 1, found 2"),
    (#"{"enum":["yuan","fen"]}"#, #""yaun""#, #"expected one of "yuan", "fen", found "yaun"; did you mean "yuan"?"#),
    (#"{"multipleOf":0.01}"#, "0.015", "expected a multiple of 0.01, found 0.015"),
    (#"{"minimum":0}"#, "-1", "expected a number of at least 0, found -1"),
    (#"{"exclusiveMaximum":1e2}"#, "100", "expected a number below 1e2, found 100"),
    (#"{"maxLength":1}"#, #""科目""#, #"expected at most 1 characters, found 2: "科目""#),
    (#"{"minLength":3}"#, #""科目""#, #"expected at least 3 characters, found 2: "科目""#),
    (#"{"pattern":"^\\d+$"}"#, #""12a""#, #"expected text that matches /^\d+$/, found "12a""#),
    (#"{"minItems":1}"#, "[]", "expected at least 1 elements, found 0"),
    (#"{"uniqueItems":true}"#, "[1,2,1.0]", "expected different elements, found 1.0 at 0 and again at 2"),
    (#"{"contains":{"type":"null"}}"#, "[1]", "expected at least 1 elements that fit, found 0 among 1"),
    (#"{"maxProperties":0}"#, #"{"a":1}"#, "expected at most 0 members, found 1"),
    (#"{"required":["a"]}"#, "{}", #"the member "a" is missing"#),
    (#"{"dependentRequired":{"a":["b"]}}"#, #"{"a":1}"#, #"the member "b" is missing, and "a" needs it"#),
    (
      #"{"properties":{"amount":{}},"additionalProperties":false}"#, #"{"amuont":1}"#,
      #"the member "amuont" is not allowed here; did you mean "amount"?"#
    ),
    (#"{"unevaluatedProperties":false}"#, #"{"a":1}"#, #"1 is not allowed here: no other keyword describes it"#),
    (#"{"not":{}}"#, "1", "the value fits a schema that it must not fit: 1"),
    (#"{"oneOf":[{},true]}"#, "1", "expected exactly one alternative to fit, but 0 and 1 do: 1"),
    (
      #"{"anyOf":[{"type":"null"},{"properties":{"a":{"type":"null"}}}]}"#, #"{"a":1}"#,
      "none of the 2 alternatives fits; the closest fails because the value: expected null, found {\"a\":1} (kemu:schema#/anyOf/0/type)"
    ),
    ("false", "1", "no value is allowed here, found 1"),
  ])
  func errorsQuoteTheValueAndSayWhatWasExpected(_ schema: String, _ value: String, _ expected: String) throws {
    let validator = try Validator(try SchemaSet.compile(try JSONParser.parse(schema)))
    #expect(validator.errors(in: try JSONParser.parse(value)).map(\.message) == [expected])
  }

  @Test func everyErrorIsReportedWithItsPlaces() throws {
    let schema: JSONValue = [
      "properties": ["a/b": ["items": ["type": "number"]], "c": ["$ref": "#/$defs/text"]],
      "$defs": ["text": ["type": "string"]],
    ]
    let validator = try Validator(try SchemaSet.compile(schema))
    let errors = validator.errors(in: ["a/b": [1, "x", nil], "c": 3])
    #expect(errors.map(\.instanceLocation) == ["/a~1b/1", "/a~1b/2", "/c"])
    #expect(
      errors.map(\.keywordLocation) == [
        "kemu:schema#/properties/a~1b/items/type", "kemu:schema#/properties/a~1b/items/type",
        "kemu:schema#/$defs/text/type",
      ])
    #expect(errors.last?.description == "/c: expected a string, found 3 (kemu:schema#/$defs/text/type)")
  }

  @Test func longValuesAreCutOff() throws {
    let validator = try Validator(try SchemaSet.compile(["type": "null"]))
    let long = String(repeating: "科", count: 10_000)
    #expect(try #require(validator.errors(in: .string(long)).first).message.unicodeScalars.count < 100)
    #expect(try #require(validator.errors(in: .array([.string(long), 1])).first).message.unicodeScalars.count < 100)
  }
}
