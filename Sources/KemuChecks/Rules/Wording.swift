/// What the domain calls types, values and properties, for the sentences of findings.
struct Wording: Sendable {
  /// What a record of a type is called, and the properties that name one.
  struct TypeName: Sendable {
    var name: String
    var title: [PropertyName]
  }

  var types: [String: TypeName] = [:]
  /// Names of fixed values, such as the name of a table.
  var values: [String: String] = [:]
  /// By type, then by property; those under `*` serve all types.
  var properties: [String: [String: String]] = [:]

  func property(_ property: String, of type: String) -> String {
    properties[type]?[property] ?? properties["*"]?[property] ?? property
  }
}
