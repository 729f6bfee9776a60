public import KemuSchema

/// What the schemas say of record types and their properties, for people.
public struct SchemaLabels: Sendable {
  private var types: [String: JSONValue] = [:]

  /// - Parameter schemas: the schemas of a folder; a record type is the one that has its name as the title.
  public init(schemas: [JSONValue] = []) {
    for schema in schemas {
      if let title = schema["title"]?.text { types[title] = schema }
    }
  }

  /// The description of a type; empty where there is none.
  func note(of type: String) -> String { types[type]?["description"]?.text ?? "" }

  /// The description of a property; empty where there is none.
  func note(of type: String, _ property: String) -> String {
    types[type]?["properties"]?[property]?["description"]?.text ?? ""
  }
}
