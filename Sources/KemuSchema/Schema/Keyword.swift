/// The keywords of JSON Schema draft 2020-12.
enum Keyword: String, CaseIterable, Sendable {
  case schema = "$schema"
  case id = "$id"
  case ref = "$ref"
  case anchor = "$anchor"
  case dynamicRef = "$dynamicRef"
  case dynamicAnchor = "$dynamicAnchor"
  case vocabulary = "$vocabulary"
  case comment = "$comment"
  case defs = "$defs"

  case prefixItems, items, contains, additionalProperties, properties, patternProperties, dependentSchemas
  case propertyNames
  case `if`, then, `else`, allOf, anyOf, oneOf, not
  case unevaluatedItems, unevaluatedProperties

  case type, const, `enum`, multipleOf, maximum, exclusiveMaximum, minimum, exclusiveMinimum
  case maxLength, minLength, pattern, maxItems, minItems, uniqueItems, maxContains, minContains
  case maxProperties, minProperties, required, dependentRequired

  case title, description, `default`, deprecated, readOnly, writeOnly, examples
  case format
  case contentEncoding, contentMediaType, contentSchema

  /// What a keyword's value holds, as far as schemas inside it are concerned.
  enum Shape: Sendable {
    case schema, schemaArray, schemaMap, noSchema
  }

  var shape: Shape {
    switch self {
    case .items, .contains, .additionalProperties, .propertyNames, .if, .then, .else, .not, .unevaluatedItems,
      .unevaluatedProperties, .contentSchema:
      .schema
    case .prefixItems, .allOf, .anyOf, .oneOf: .schemaArray
    case .defs, .properties, .patternProperties, .dependentSchemas: .schemaMap
    default: .noSchema
    }
  }

  /// The vocabulary that gives the keyword its meaning.
  var vocabulary: Vocabulary {
    switch self {
    case .schema, .id, .ref, .anchor, .dynamicRef, .dynamicAnchor, .vocabulary, .comment, .defs: .core
    case .prefixItems, .items, .contains, .additionalProperties, .properties, .patternProperties, .dependentSchemas,
      .propertyNames, .if, .then, .else, .allOf, .anyOf, .oneOf, .not:
      .applicator
    case .unevaluatedItems, .unevaluatedProperties: .unevaluated
    case .title, .description, .default, .deprecated, .readOnly, .writeOnly, .examples: .metaData
    case .format: .formatAnnotation
    case .contentEncoding, .contentMediaType, .contentSchema: .content
    default: .validation
    }
  }

  /// Keywords of earlier drafts, and what took their place.
  static let successors: KeyValuePairs<String, String> = [
    "definitions": "$defs", "dependencies": "dependentRequired and dependentSchemas",
    "additionalItems": "items, beside prefixItems", "$recursiveRef": "$ref", "$recursiveAnchor": "$anchor", "id": "$id",
  ]

  /// Those of them that validated. Read as unknown keywords they would be ignored, and the schema would allow more than
  /// its author meant.
  static let abandoned: Set<String> = ["dependencies", "additionalItems", "$recursiveRef"]
}
