extension SchemaCompiler {
  /// The keywords of the validation vocabulary that look at one value, and `format` where it asserts.
  mutating func compileAssertions(_ schema: SchemaReading) throws(SchemaError) {
    try compileType(schema)
    try compileValues(schema)
    try compileNumbers(schema)
    try compileCounts(schema)
    if let source = try text(schema, .pattern) {
      emit(.pattern(try pattern(source, at: schema.location, .pattern)), at: schema.location, .pattern)
    }
    try compileFormat(schema)
  }

  private mutating func compileType(_ schema: SchemaReading) throws(SchemaError) {
    guard let value = schema[.type] else { return }
    let names = try names(value.text == nil ? value : .array([value]), schema, .type)
    var types: Program.TypeSet = []
    for name in names {
      guard let type = Program.TypeSet.names.first(where: { $0.name == name })?.type else {
        throw malformed(
          schema, .type,
          expected: "one of \(Program.TypeSet.names.map(\.name).joined(separator: ", "))")
      }
      types.insert(type)
    }
    guard !types.isEmpty else { throw malformed(schema, .type, expected: "at least one type") }
    if types.contains(.number) { types.insert(.integer) }
    emit(.type(types), at: schema.location, .type)
  }

  private mutating func compileValues(_ schema: SchemaReading) throws(SchemaError) {
    if let value = schema[.const] {
      program.values.append(value)
      emit(.const(Int32(program.values.count - 1)), at: schema.location, .const)
    }
    if let value = schema[.enum] {
      guard let elements = value.elements else { throw malformed(schema, .enum, expected: "an array") }
      let run = Program.Run(start: Int32(program.values.count), count: Int32(elements.count))
      program.values.append(contentsOf: elements)
      emit(.enum(run), at: schema.location, .enum)
    }
  }

  private mutating func compileNumbers(_ schema: SchemaReading) throws(SchemaError) {
    let bounds: [(Keyword, Program.Bound)] = [
      (.minimum, .minimum), (.exclusiveMinimum, .exclusiveMinimum), (.maximum, .maximum),
      (.exclusiveMaximum, .exclusiveMaximum),
    ]
    for (keyword, bound) in bounds {
      guard let number = try number(schema, keyword) else { continue }
      program.numbers.append(number)
      emit(.bound(bound, Int32(program.numbers.count - 1)), at: schema.location, keyword)
    }
    if let number = try number(schema, .multipleOf) {
      guard number > JSONNumber(0) else { throw malformed(schema, .multipleOf, expected: "a number above zero") }
      program.numbers.append(number)
      emit(.multipleOf(Int32(program.numbers.count - 1)), at: schema.location, .multipleOf)
    }
  }

  private mutating func compileCounts(_ schema: SchemaReading) throws(SchemaError) {
    let location = schema.location
    if let count = try count(schema, .minLength) { emit(.length(.minimum, count), at: location, .minLength) }
    if let count = try count(schema, .maxLength) { emit(.length(.maximum, count), at: location, .maxLength) }
    if let count = try count(schema, .minItems) { emit(.itemCount(.minimum, count), at: location, .minItems) }
    if let count = try count(schema, .maxItems) { emit(.itemCount(.maximum, count), at: location, .maxItems) }
    if let count = try count(schema, .minProperties) {
      emit(.memberCount(.minimum, count), at: location, .minProperties)
    }
    if let count = try count(schema, .maxProperties) {
      emit(.memberCount(.maximum, count), at: location, .maxProperties)
    }
    if let value = schema[.uniqueItems] {
      guard let isUnique = value.truth else { throw malformed(schema, .uniqueItems, expected: "true or false") }
      if isUnique { emit(.uniqueItems, at: location, .uniqueItems) }
    }
  }

  private mutating func compileFormat(_ schema: SchemaReading) throws(SchemaError) {
    guard let name = try text(schema, .format) else { return }
    guard options.assertsFormat || schema.location.dialect.assertsFormat else { return }
    guard let format = Format(rawValue: name) else {
      throw set.error(
        schema.location, .format,
        "\"\(name)\" cannot be checked; load the schema without format assertion, or state the form as a pattern"
          + NearestName.suggestion(for: name, among: Format.allCases.map(\.rawValue)))
    }
    emit(.format(format), at: schema.location, .format)
  }
}
