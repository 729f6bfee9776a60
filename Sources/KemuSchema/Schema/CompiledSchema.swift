/// A schema ready to validate with; tasks may share it, each with a ``Validator`` of its own.
public struct CompiledSchema: Sendable {
  let program: Program
  let root: Program.NodeIndex

  /// Choices that the specification leaves to whoever loads a schema.
  struct Options: Sendable {
    /// Whether `format` is checked, and not only noted. Formats that cannot be checked are then refused.
    var assertsFormat = false
  }
}

extension SchemaSet {
  /// Compiles the schema that a URI names, with a fragment or without, and all that it refers to.
  ///
  /// - Throws: ``SchemaError`` for the first keyword that is malformed, not supported, or refers to nothing, and for
  ///   schemas that refer to themselves without a step into the value.
  public func compile(_ uri: String) throws(SchemaError) -> CompiledSchema {
    try compile(uri, options: CompiledSchema.Options())
  }

  func compile(_ uri: String, options: CompiledSchema.Options) throws(SchemaError) -> CompiledSchema {
    let resource = URIReference(uri).withoutFragment.description
    guard let root = place(resource) else {
      throw SchemaError(
        location: uri, keyword: Keyword.id.rawValue,
        message: "no document of the schemas has this URI" + suggestion(for: resource))
    }
    var compiler = SchemaCompiler(set: self, options: options)
    return try compiler.compile(from: try target(of: uri, from: root))
  }

  /// Compiles one schema that refers to nothing but itself and the metaschema.
  public static func compile(_ schema: JSONValue, uri: String = "kemu:schema") throws(SchemaError) -> CompiledSchema {
    var set = SchemaSet()
    try set.add(schema, uri: uri)
    return try set.compile(uri)
  }
}
