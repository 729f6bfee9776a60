extension SchemaSet {
  /// The schema that a reference means, where it stands in `location`.
  func target(of reference: String, from location: SchemaLocation) throws(SchemaError) -> SchemaLocation {
    let uri = URIReference(reference).resolved(against: location.base)
    guard let fragment = uri.decodedFragment else {
      throw error(location, .ref, "\"\(reference)\" has a malformed fragment")
    }
    let resource = uri.withoutFragment.description
    guard let root = place(resource) else {
      throw error(
        location, .ref,
        "\"\(reference)\" means \"\(resource)\", which was not added to the schemas"
          + suggestion(for: resource))
    }
    if let pointer = JSONPointer(fragment) {
      return try walk(pointer, from: root, reference: reference, at: location)
    }
    guard let place = place(resource + "#" + fragment) else {
      throw error(
        location, .ref, "\"\(reference)\" names the anchor \"\(fragment)\", which \"\(resource)\" does not have")
    }
    return place
  }

  /// Follows a JSON Pointer through a resource. The base URI changes where a schema on the way has an `$id`; inside
  /// values that are no schemas (`const`, `enum`, unknown keywords) an `$id` is only data.
  private func walk(
    _ pointer: JSONPointer, from root: SchemaLocation, reference: String, at location: SchemaLocation
  ) throws(SchemaError) -> SchemaLocation {
    var place = root
    var context = Context.schema
    for token in pointer.tokens {
      guard let value = place.value.child(token) else {
        throw error(location, .ref, "\"\(reference)\" leads nowhere: \(describe(place)) has no \"\(token)\"")
      }
      context = context.below(token)
      place = place.child(token, value)
      if context == .schema { place = try entered(place) }
    }
    return place
  }

  /// What a value on the way of a pointer is to the schema language.
  private enum Context {
    case schema, container, data

    func below(_ token: String) -> Context {
      switch self {
      case .container: .schema
      case .data: .data
      case .schema:
        switch Keyword(rawValue: token)?.shape {
        case .schema?: .schema
        case .schemaArray?, .schemaMap?: .container
        case .noSchema?, nil: .data
        }
      }
    }
  }

  func describe(_ location: SchemaLocation) -> String {
    documents[location.document].uri + "#" + location.pointer.description
  }

  func error(_ location: SchemaLocation, _ keyword: Keyword, _ message: String) -> SchemaError {
    let place =
      location.value[keyword.rawValue] == nil ? location.pointer : location.pointer.appending(keyword.rawValue)
    return SchemaError(
      location: documents[location.document].uri + "#" + place.description, keyword: keyword.rawValue,
      message: "\(keyword.rawValue): \(message)")
  }
}
