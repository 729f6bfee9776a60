/// A place in a schema document, with what its surroundings give it.
struct SchemaLocation: Sendable {
  /// The index of the document in its ``SchemaSet``.
  let document: Int
  private(set) var pointer = JSONPointer()
  private(set) var value: JSONValue
  /// The URI of the schema resource that the place belongs to, against which its references resolve.
  private(set) var base: URIReference
  private(set) var dialect: Dialect

  /// The root of a document.
  init(document: Int, value: JSONValue, base: URIReference, dialect: Dialect) {
    self.document = document
    self.value = value
    self.base = base
    self.dialect = dialect
  }

  /// The place one step down, in the same resource. Call ``entering(_:dialect:)`` where a resource of its own starts.
  func child(_ token: String, _ value: JSONValue) -> SchemaLocation {
    var child = self
    child.pointer.tokens.append(token)
    child.value = value
    return child
  }

  func entering(_ base: URIReference, dialect: Dialect) -> SchemaLocation {
    var entered = self
    entered.base = base
    entered.dialect = dialect
    return entered
  }

  /// The schemas directly inside this schema, keyword by keyword in the order written.
  var subschemas: [SchemaLocation] {
    guard let members = value.members else { return [] }
    return members.flatMap { name, value -> [SchemaLocation] in
      guard let keyword = Keyword(rawValue: name) else { return [] }
      let place = child(name, value)
      switch keyword.shape {
      case .schema: return [place]
      case .schemaArray:
        return (value.elements ?? []).enumerated().map { place.child(String($0.offset), $0.element) }
      case .schemaMap: return (value.members ?? JSONObject()).map { place.child($0.key, $0.value) }
      case .noSchema: return []
      }
    }
  }
}
