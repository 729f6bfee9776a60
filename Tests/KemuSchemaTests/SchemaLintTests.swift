import Testing

@testable import KemuSchema

@Suite struct SchemaLintTests {
  private static let annotation: JSONValue = [
    "type": "object", "properties": ["header": ["type": "array"], "unit": ["enum": ["money", "count"]]],
    "additionalProperties": false,
  ]

  private func issues(_ schema: JSONValue) throws -> [String] {
    try SchemaLint.lint(schema, annotationSchemas: ["x-extract": Self.annotation]).map(\.description)
  }

  @Test func aGoodSchemaHasNoIssues() throws {
    #expect(
      try issues([
        "$schema": .string(Metaschema.uri), "$comment": "x", "x-note": 1,
        "properties": ["a": ["type": "number", "x-extract": ["header": [], "unit": "money"]]],
        "const": ["tpye": 1], "default": ["requierd": 2],
      ]).isEmpty)
  }

  @Test func misspeltKeywordsAreFoundAnywhere() throws {
    #expect(
      try issues(["$defs": ["a": ["items": ["requierd": ["b"]]]], "allOf": [["propreties": [:]]]]) == [
        "#/$defs/a/items/requierd: \"requierd\" is no keyword; did you mean \"required\"?",
        "#/allOf/0/propreties: \"propreties\" is no keyword; did you mean \"properties\"?",
      ])
    #expect(
      try issues(["colour": 1]) == [
        "#/colour: \"colour\" is no keyword; name an annotation of your own with the prefix x-"
      ])
    #expect(
      try issues(["definitions": [:]]) == [
        "#/definitions: \"definitions\" is no keyword of draft 2020-12; its place was taken by $defs"
      ])
  }

  @Test func annotationsFollowTheirSchema() throws {
    #expect(
      try issues(["properties": ["a": ["x-extract": ["haeder": [], "unit": "mony"]]]]) == [
        "#/properties/a/x-extract/haeder: the member \"haeder\" is not allowed here; did you mean \"header\"?",
        "#/properties/a/x-extract/unit: expected one of \"money\", \"count\", found \"mony\"; did you mean \"money\"?",
      ])
    #expect(
      try issues(["x-extrct": [:]]) == ["#/x-extrct: \"x-extrct\" is no known annotation; did you mean \"x-extract\"?"])
  }

  @Test func whatCannotBeCompiledIsAnIssueToo() throws {
    #expect(
      try issues(["properties": ["a": ["type": "strin"]]]) == [
        "#/properties/a/type: type: expected one of null, boolean, integer, number, string, array, object, found \"strin\""
      ])
  }

  @Test func theNearestNameIsWithinAThirdOfItsLetters() {
    #expect(NearestName.nearest(to: "minimun", among: ["maximum", "minimum"]) == "minimum")
    #expect(NearestName.nearest(to: "itmes", among: ["items"]) == "items")
    #expect(NearestName.nearest(to: "abc", among: ["xyz", "ab"]) == "ab")
    #expect(NearestName.nearest(to: "colour", among: ["items", "not"]) == nil)
    #expect(NearestName.nearest(to: String(repeating: "a", count: 1000), among: ["a"]) == nil)
  }
}
