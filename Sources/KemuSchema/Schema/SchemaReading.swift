/// A schema object whose keywords are read with their shapes checked.
struct SchemaReading {
  let location: SchemaLocation
  let members: JSONObject

  /// The value of a keyword that counts in the schema's dialect.
  subscript(_ keyword: Keyword) -> JSONValue? {
    location.dialect.recognizes(keyword) ? members[keyword.rawValue] : nil
  }
}

extension SchemaCompiler {
  func malformed(_ schema: SchemaReading, _ keyword: Keyword, expected: String) -> SchemaError {
    let found = schema.members[keyword.rawValue]?.excerpt ?? "nothing"
    return set.error(schema.location, keyword, "expected \(expected), found \(found)")
  }

  /// A count (`maxLength` and its like): a non-negative integer, held at `Int.max` where it is larger.
  func count(_ schema: SchemaReading, _ keyword: Keyword) throws(SchemaError) -> Int? {
    guard let value = schema[keyword] else { return nil }
    guard let number = value.decimal, number.isInteger, number >= JSONNumber(0) else {
      throw malformed(schema, keyword, expected: "a non-negative integer")
    }
    return number.integer ?? Int.max
  }

  func number(_ schema: SchemaReading, _ keyword: Keyword) throws(SchemaError) -> JSONNumber? {
    guard let value = schema[keyword] else { return nil }
    guard let number = value.decimal else { throw malformed(schema, keyword, expected: "a number") }
    return number
  }

  func text(_ schema: SchemaReading, _ keyword: Keyword) throws(SchemaError) -> String? {
    guard let value = schema[keyword] else { return nil }
    guard let text = value.text else { throw malformed(schema, keyword, expected: "a string") }
    return text
  }

  func members(_ schema: SchemaReading, _ keyword: Keyword) throws(SchemaError) -> JSONObject? {
    guard let value = schema[keyword] else { return nil }
    guard let members = value.members else { throw malformed(schema, keyword, expected: "an object") }
    return members
  }

  /// Distinct strings, as `required` lists them.
  func names(
    _ value: JSONValue, _ schema: SchemaReading, _ keyword: Keyword
  ) throws(SchemaError) -> [String] {
    let names = (value.elements ?? []).compactMap(\.text)
    guard let elements = value.elements, names.count == elements.count, Set(elements).count == elements.count else {
      throw malformed(schema, keyword, expected: "an array of different strings")
    }
    return names
  }

  /// The node of a keyword's one schema.
  mutating func subschema(_ schema: SchemaReading, _ keyword: Keyword) throws(SchemaError) -> Program.NodeIndex? {
    guard let value = schema[keyword] else { return nil }
    if value.elements != nil, keyword == .items {
      throw malformed(schema, keyword, expected: "a schema (a list of schemas is prefixItems since draft 2020-12)")
    }
    return try node(under: schema.location, keyword.rawValue, value)
  }

  /// The nodes of a keyword's list of schemas.
  mutating func subschemas(_ schema: SchemaReading, _ keyword: Keyword) throws(SchemaError) -> [Program.NodeIndex]? {
    guard let value = schema[keyword] else { return nil }
    guard let elements = value.elements, !elements.isEmpty else {
      throw malformed(schema, keyword, expected: "a list of at least one schema")
    }
    let place = schema.location.child(keyword.rawValue, value)
    var nodes: [Program.NodeIndex] = []
    for (index, element) in elements.enumerated() {
      nodes.append(try node(under: place, String(index), element))
    }
    return nodes
  }

  /// The nodes of a keyword's named schemas.
  mutating func namedSubschemas(
    _ schema: SchemaReading, _ keyword: Keyword
  ) throws(SchemaError) -> [(name: String, node: Program.NodeIndex)]? {
    guard let members = try members(schema, keyword) else { return nil }
    let place = schema.location.child(keyword.rawValue, .object(members))
    var nodes: [(String, Program.NodeIndex)] = []
    for (name, value) in members { nodes.append((name, try node(under: place, name, value))) }
    return nodes
  }
}
