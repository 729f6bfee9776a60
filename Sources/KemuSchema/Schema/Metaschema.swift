/// The metaschema of draft 2020-12, stated for this validator.
///
/// The official documents tie their vocabularies together with `$dynamicRef: "#meta"`, so that a metaschema built on
/// them can put itself in the place of the root. Here nothing does, so that each of these references can only mean the
/// root metaschema, and stands as an ordinary `$ref` to it. The vocabularies keep their own URIs. Source of the rules:
/// JSON Schema Core and Validation, draft 2020-12.
enum Metaschema {
  static let uri = "https://json-schema.org/draft/2020-12/schema"

  private static let schema: JSONValue = ["$ref": .string(uri)]
  private static let schemaArray: JSONValue = ["type": "array", "minItems": 1, "items": schema]
  private static let schemaMap: JSONValue = ["type": "object", "additionalProperties": schema]
  private static let string: JSONValue = ["type": "string"]
  private static let boolean: JSONValue = ["type": "boolean"]
  private static let number: JSONValue = ["type": "number"]
  private static let uriReference: JSONValue = ["type": "string", "format": "uri-reference"]
  private static let count: JSONValue = ["$ref": "#/$defs/nonNegativeInteger"]
  private static let names: JSONValue = ["$ref": "#/$defs/stringArray"]

  static let document: JSONValue = [
    "$schema": .string(uri),
    "$id": .string(uri),
    "$vocabulary": .object(
      Vocabulary.allCases.reduce(into: JSONObject()) { members, vocabulary in
        if vocabulary != .formatAssertion { members.append(true, for: vocabulary.uri) }
      }),
    "title": "JSON Schema draft 2020-12",
    "type": ["object", "boolean"],
    "allOf": .array(vocabularies.map { ["$ref": .string("meta/\($0.vocabulary.rawValue)")] }),
    "properties": [
      "definitions": schemaMap,
      "dependencies": [
        "type": "object", "additionalProperties": ["anyOf": [schema, ["type": "array", "items": string]]],
      ],
    ],
    "$defs": .object(
      vocabularies.reduce(into: JSONObject()) { members, part in
        members.append(vocabularySchema(part.vocabulary, part.properties), for: part.vocabulary.rawValue)
      }),
  ]

  private static func vocabularySchema(_ vocabulary: Vocabulary, _ properties: JSONValue) -> JSONValue {
    [
      "$id": .string("meta/\(vocabulary.rawValue)"),
      "type": ["object", "boolean"],
      "properties": properties,
      "$defs": definitions,
    ]
  }

  private static let definitions: JSONValue = [
    "nonNegativeInteger": ["type": "integer", "minimum": 0],
    "stringArray": ["type": "array", "items": string, "uniqueItems": true],
    "schemaArray": schemaArray,
    "anchorString": ["type": "string", "pattern": "^[A-Za-z_][-A-Za-z0-9._]*$"],
    "simpleTypes": ["enum": ["array", "boolean", "integer", "null", "number", "object", "string"]],
  ]

  private static let vocabularies: [(vocabulary: Vocabulary, properties: JSONValue)] = [
    (.core, core), (.applicator, applicator), (.unevaluated, unevaluated), (.validation, validation),
    (.metaData, metaData), (.formatAnnotation, ["format": string]), (.content, content),
  ]

  private static let core: JSONValue = [
    "$id": ["type": "string", "format": "uri-reference", "pattern": "^[^#]*#?$"],
    "$schema": ["type": "string", "format": "uri"],
    "$ref": uriReference,
    "$anchor": ["$ref": "#/$defs/anchorString"],
    "$dynamicRef": uriReference,
    "$dynamicAnchor": ["$ref": "#/$defs/anchorString"],
    "$vocabulary": [
      "type": "object", "propertyNames": ["type": "string", "format": "uri"], "additionalProperties": boolean,
    ],
    "$comment": string,
    "$defs": schemaMap,
  ]

  private static let applicator: JSONValue = [
    "prefixItems": schemaArray, "items": schema, "contains": schema, "additionalProperties": schema,
    "properties": schemaMap,
    "patternProperties": ["type": "object", "additionalProperties": schema, "propertyNames": ["format": "regex"]],
    "dependentSchemas": schemaMap, "propertyNames": schema, "if": schema, "then": schema, "else": schema,
    "allOf": schemaArray, "anyOf": schemaArray, "oneOf": schemaArray, "not": schema,
  ]

  private static let unevaluated: JSONValue = ["unevaluatedItems": schema, "unevaluatedProperties": schema]

  private static let validation: JSONValue = [
    "type": [
      "anyOf": [
        ["$ref": "#/$defs/simpleTypes"],
        ["type": "array", "items": ["$ref": "#/$defs/simpleTypes"], "minItems": 1, "uniqueItems": true],
      ]
    ],
    "const": true, "enum": ["type": "array"],
    "multipleOf": ["type": "number", "exclusiveMinimum": 0],
    "maximum": number, "exclusiveMaximum": number, "minimum": number, "exclusiveMinimum": number,
    "maxLength": count, "minLength": count, "pattern": ["type": "string", "format": "regex"],
    "maxItems": count, "minItems": count, "uniqueItems": boolean, "maxContains": count, "minContains": count,
    "maxProperties": count, "minProperties": count, "required": names,
    "dependentRequired": ["type": "object", "additionalProperties": names],
  ]

  private static let metaData: JSONValue = [
    "title": string, "description": string, "default": true, "deprecated": boolean, "readOnly": boolean,
    "writeOnly": boolean, "examples": ["type": "array"],
  ]

  private static let content: JSONValue = [
    "contentEncoding": string, "contentMediaType": string, "contentSchema": schema,
  ]
}
