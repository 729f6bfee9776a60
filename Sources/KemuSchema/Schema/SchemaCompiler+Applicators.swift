extension SchemaCompiler {
  /// What this validator cannot do is an error where it stands, because ignoring it would allow more than was meant.
  func refuseUnsupported(_ schema: SchemaReading) throws(SchemaError) {
    for keyword in [Keyword.dynamicRef, .dynamicAnchor] where schema[keyword] != nil {
      throw set.error(
        schema.location, keyword,
        "is not supported; use $\(keyword == .dynamicRef ? "ref" : "anchor") where the target is always the same")
    }
    for (name, successor) in Keyword.successors where Keyword.abandoned.contains(name) && schema.members[name] != nil {
      throw SchemaError(
        location: set.describe(schema.location.child(name, .null)), keyword: name,
        message: "\(name): is no keyword of draft 2020-12; use \(successor)")
    }
    // Definitions are compiled only where something refers to them; their shape is checked in any case.
    for (_, value) in try members(schema, .defs) ?? JSONObject() where value.members == nil && value.truth == nil {
      throw malformed(schema, .defs, expected: "an object of schemas")
    }
  }

  mutating func compileReferences(_ schema: SchemaReading) throws(SchemaError) {
    guard let reference = try text(schema, .ref) else { return }
    emit(.reference(node(for: try set.target(of: reference, from: schema.location))), at: schema.location, .ref)
  }

  mutating func compileInPlaceApplicators(_ schema: SchemaReading) throws(SchemaError) {
    if let nodes = try subschemas(schema, .allOf) { emit(.allOf(list(nodes)), at: schema.location, .allOf) }
    if let nodes = try subschemas(schema, .anyOf) { emit(.anyOf(list(nodes)), at: schema.location, .anyOf) }
    if let nodes = try subschemas(schema, .oneOf) { emit(.oneOf(list(nodes)), at: schema.location, .oneOf) }
    if let node = try subschema(schema, .not) { emit(.not(node), at: schema.location, .not) }
    if let condition = try subschema(schema, .if) {
      let then = try subschema(schema, .then)
      let otherwise = try subschema(schema, .else)
      emit(.conditional(if: condition, then: then, else: otherwise), at: schema.location, .if)
    }
    if let nodes = try namedSubschemas(schema, .dependentSchemas) {
      let pairs = nodes.flatMap { [name($0.name), $0.node] }
      emit(.dependentSchemas(list(pairs)), at: schema.location, .dependentSchemas)
    }
  }

  mutating func compileObjectKeywords(_ schema: SchemaReading) throws(SchemaError) {
    let location = schema.location
    if let value = schema[.required] {
      emit(.required(names(try names(value, schema, .required))), at: location, .required)
    }
    if let members = try members(schema, .dependentRequired) {
      var entries: [Int32] = []
      for (trigger, value) in members {
        let required = try names(value, schema, .dependentRequired)
        entries += [name(trigger), Int32(required.count)]
        for needed in required { entries.append(name(needed)) }
      }
      emit(.dependentRequired(list(entries)), at: location, .dependentRequired)
    }
    if let node = try subschema(schema, .propertyNames) { emit(.propertyNames(node), at: location, .propertyNames) }
    try compileMembers(schema)
  }

  private mutating func compileMembers(_ schema: SchemaReading) throws(SchemaError) {
    let properties = try namedSubschemas(schema, .properties)
    let patterns = try namedSubschemas(schema, .patternProperties)
    let additional = try subschema(schema, .additionalProperties)
    guard properties != nil || patterns != nil || additional != nil else { return }
    var pairs: [Int32] = []
    for (source, node) in patterns ?? [] {
      pairs += [try pattern(source, at: schema.location, .patternProperties), node]
    }
    program.members.append(
      Program.MembersInstruction(
        properties: program.nameTables.add(properties ?? []), patterns: list(pairs), additional: additional,
        propertyNames: names((properties ?? []).map(\.name))))
    program.additionalLocations.append(
      set.describe(schema.location) + "/" + Keyword.additionalProperties.rawValue)
    emit(.members(Int32(program.members.count - 1)), at: schema.location, .properties)
  }

  mutating func compileArrayKeywords(_ schema: SchemaReading) throws(SchemaError) {
    let location = schema.location
    let prefix = try subschemas(schema, .prefixItems)
    if let prefix { emit(.prefixItems(list(prefix)), at: location, .prefixItems) }
    if let node = try subschema(schema, .items) {
      emit(.items(node, from: Int32(prefix?.count ?? 0)), at: location, .items)
    }
    let minimum = try count(schema, .minContains)
    let maximum = try count(schema, .maxContains)
    if let node = try subschema(schema, .contains) {
      emit(.contains(node, minimum: minimum ?? 1, maximum: maximum ?? Int.max), at: location, .contains)
    }
  }

  mutating func compileUnevaluated(_ schema: SchemaReading) throws(SchemaError) {
    if let node = try subschema(schema, .unevaluatedItems) {
      emit(.unevaluatedItems(node), at: schema.location, .unevaluatedItems)
    }
    if let node = try subschema(schema, .unevaluatedProperties) {
      emit(.unevaluatedProperties(node), at: schema.location, .unevaluatedProperties)
    }
  }
}
