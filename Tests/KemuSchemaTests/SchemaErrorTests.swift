import Testing

@testable import KemuSchema

/// What a schema may not say, and how it is told.
@Suite struct SchemaErrorTests {
  @Test(arguments: [
    (
      ##"{"$dynamicRef":"#x"}"##,
      "#/$dynamicRef: $dynamicRef: is not supported; use $ref where the target is always the same"
    ),
    (
      #"{"properties":{"a":{"$dynamicAnchor":"x"}}}"#,
      "#/properties/a/$dynamicAnchor: $dynamicAnchor: is not supported; use $anchor where the target is always the same"
    ),
    (
      #"{"type":"int"}"#,
      #"#/type: type: expected one of null, boolean, integer, number, string, array, object, found "int""#
    ),
    (#"{"minLength":-1}"#, "#/minLength: minLength: expected a non-negative integer, found -1"),
    (#"{"minLength":1.5}"#, "#/minLength: minLength: expected a non-negative integer, found 1.5"),
    (#"{"multipleOf":0}"#, "#/multipleOf: multipleOf: expected a number above zero, found 0"),
    (#"{"required":["a","a"]}"#, #"#/required: required: expected an array of different strings, found ["a","a"]"#),
    (#"{"allOf":[]}"#, "#/allOf: allOf: expected a list of at least one schema, found []"),
    (
      #"{"items":[{}]}"#,
      "#/items: items: expected a schema (a list of schemas is prefixItems since draft 2020-12), found [{}]"
    ),
    (#"{"not":3}"#, "#/not: expected a schema (an object, true or false), found 3"),
    (
      #"{"additionalItems":false}"#,
      "#/additionalItems: additionalItems: is no keyword of draft 2020-12; use items, beside prefixItems"
    ),
    (##"{"$ref":"#/$defs/a"}"##, ##"#/$ref: $ref: "#/$defs/a" leads nowhere: kemu:schema# has no "$defs""##),
    (
      #"{"$ref":"other.json"}"#,
      ##"#/$ref: $ref: "other.json" means "kemu:other.json", which was not added to the schemas"##
    ),
    (##"{"$ref":"#a"}"##, ##"#/$ref: $ref: "#a" names the anchor "a", which "kemu:schema" does not have"##),
    (
      #"{"$schema":"http://json-schema.org/draft-07/schema#"}"#,
      ##"#/$schema: $schema: "http://json-schema.org/draft-07/schema#" is not known; use "https://json-schema.org/draft/2020-12/schema", or add that metaschema to the set before this document"##
    ),
    (
      #"{"$defs":{"a":{"$anchor":"x"},"b":{"$anchor":"x"}}}"#,
      ##"#/$defs/b/$anchor: $anchor: "kemu:schema#x" already names kemu:schema#/$defs/a; give one of them another name"##
    ),
    (#"{"$id":"a#b"}"#, ##"#/$id: $id: must not have a fragment, found "a#b"; use $anchor to name a place"##),
    (
      ##"{"$ref":"#"}"##,
      "#: the schema applies itself to the same value again, by way of kemu:schema#; take one of the references out, or put it under properties or items"
    ),
  ])
  func mistakesAreRefusedWhereTheyStand(_ schema: String, _ expected: String) throws {
    let document = try JSONParser.parse(schema)
    let error = #expect(throws: SchemaError.self) { try SchemaSet.compile(document) }
    #expect(error?.description == "kemu:schema" + expected)
  }

  @Test func malformedPatternsAreRefused() throws {
    let document: JSONValue = ["patternProperties": ["(": true]]
    let error = #expect(throws: SchemaError.self) { try SchemaSet.compile(document) }
    #expect(error?.keyword == "patternProperties")
  }

  @Test(arguments: [
    ##"{"$defs":{"a":{"allOf":[{"$ref":"#/$defs/b"}]},"b":{"if":{"$ref":"#/$defs/a"}}},"$ref":"#/$defs/a"}"##,
    ##"{"anyOf":[true,{"not":{"$ref":"#"}}]}"##, ##"{"dependentSchemas":{"a":{"$ref":"#"}}}"##,
  ])
  func loopsByAnyDetourAreRefused(_ schema: String) throws {
    let document = try JSONParser.parse(schema)
    #expect(throws: SchemaError.self) { try SchemaSet.compile(document) }
  }

  @Test func recursionThroughTheValueIsFine() throws {
    let tree: JSONValue = ["type": "object", "properties": ["left": ["$ref": "#"], "right": ["$ref": "#"]]]
    let validator = try Validator(try SchemaSet.compile(tree))
    #expect(validator.isValid(["left": ["right": [:]]]))
    #expect(validator.errors(in: ["left": ["right": 1]]).map(\.instanceLocation) == ["/left/right"])
  }

  @Test func documentsReferToEachOther() throws {
    var set = SchemaSet()
    try set.add(["$ref": "money.json#/$defs/yuan"], uri: "file:///schemas/record.json")
    try set.add(["$defs": ["yuan": ["type": "number"]]], uri: "file:///schemas/money.json")
    let validator = try Validator(try set.compile("file:///schemas/record.json"))
    let errors = validator.errors(in: "x")
    #expect(errors.map(\.keywordLocation) == ["file:///schemas/money.json#/$defs/yuan/type"])
    #expect(errors.map(\.keyword) == ["type"])
    let error = #expect(throws: SchemaError.self) { try set.compile("file:///schemas/recrod.json") }
    #expect(error?.message.hasSuffix("did you mean \"file:///schemas/record.json\"?") == true)
  }

  @Test func aSetStaysAsItWasWhereADocumentIsRefused() throws {
    var set = SchemaSet()
    #expect(throws: SchemaError.self) {
      try set.add(["$defs": ["a": ["$id": "a.json"], "b": ["$anchor": "?"]]], uri: "file:///s.json")
    }
    #expect(throws: SchemaError.self) { try set.compile("file:///a.json") }
    #expect(throws: SchemaError.self) { try set.add(true, uri: "relative.json") }
  }

  @Test func theMetaschemaValidatesItself() throws {
    let validator = try Validator(try SchemaSet().compile(Metaschema.uri))
    #expect(validator.errors(in: Metaschema.document).isEmpty)
    #expect(!validator.isValid(["properties": ["a": ["minLength": -1]]]))
    #expect(!validator.isValid(["$defs": ["a": ["type": "int"]]]))
    #expect(validator.isValid(false))
  }

  @Test func formatsThatCannotBeCheckedAreRefusedWhereTheyMust() throws {
    var options = CompiledSchema.Options()
    options.assertsFormat = true
    #expect(throws: SchemaError.self) { try compile(["format": "hostname"], options) }
    let validator = try Validator(try compile(["format": "date"], options))
    #expect(validator.isValid("2024-02-29"))
    #expect(!validator.isValid("2023-02-29"))
  }

  private func compile(_ schema: JSONValue, _ options: CompiledSchema.Options) throws -> CompiledSchema {
    var set = SchemaSet()
    try set.add(schema, uri: "kemu:schema")
    return try set.compile("kemu:schema", options: options)
  }
}
