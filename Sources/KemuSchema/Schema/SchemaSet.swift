/// Schema documents that may refer to each other, each under its URI. Nothing is ever loaded from outside: a `$ref` to
/// a document that was not added is an error.
///
/// The metaschema of draft 2020-12 is always part of the set.
public struct SchemaSet: Sendable {
  private(set) var documents: [(uri: String, value: JSONValue)] = []
  /// Schema resources (documents and embedded `$id`s) and anchors, by absolute URI; an anchor's has its fragment.
  private var places: [String: SchemaLocation] = [:]

  public init() {
    // The built-in document is well-formed; a test holds it to that.
    try? add(Metaschema.document, uri: Metaschema.uri)
  }

  /// The URI of a file by its name or path. What would end the path of a reference, or be taken for an encoding in it, is
  /// percent-encoded; the rest stays as it is written in a `$ref`.
  public static func uri(ofFile name: String) -> String {
    var path: [UInt8] = []
    for byte in name.utf8 {
      switch byte {
      case UInt8(ascii: "#"): path += "%23".utf8
      case UInt8(ascii: "?"): path += "%3F".utf8
      case UInt8(ascii: "%"): path += "%25".utf8
      default: path.append(byte)
      }
    }
    return "file:///" + String(decoding: path, as: UTF8.self)
  }

  /// Adds a document and every resource and anchor inside it. Documents with a metaschema of their own (`$schema`) need
  /// that metaschema added before them.
  ///
  /// - Parameter uri: the absolute URI under which others refer to the document: `file:///schemas/a.json`.
  /// - Throws: ``SchemaError`` for a malformed or repeated `$id` or `$anchor` and for an unknown `$schema`; the set is
  ///   then as it was.
  public mutating func add(_ document: JSONValue, uri: String) throws(SchemaError) {
    var grown = self
    let base = URIReference(uri).withoutFragment
    grown.documents.append((base.description, document))
    let root = SchemaLocation(
      document: grown.documents.count - 1, value: document, base: base, dialect: .draft2020)
    guard base.isAbsolute else {
      throw grown.error(root, .id, "the URI of a document must be absolute, found \"\(uri)\"")
    }
    let entered = try grown.entered(root)
    try grown.register(entered, as: base.description, for: .id)
    try grown.index(entered)
    self = grown
  }

  /// The resource or anchor of an absolute URI.
  func place(_ uri: String) -> SchemaLocation? {
    places[uri]
  }

  /// The nearest known URI, as the end of an error's sentence.
  func suggestion(for uri: String) -> String {
    NearestName.suggestion(for: uri, among: places.keys.sorted())
  }

  /// Walks the schemas of a document and takes note of where resources and anchors are.
  private mutating func index(_ location: SchemaLocation) throws(SchemaError) {
    if let id = location.value[Keyword.id.rawValue] {
      guard let text = id.text else { throw error(location, .id, "expected a string, found \(id.excerpt)") }
      guard URIReference(text).fragment ?? "" == "" else {
        throw error(location, .id, "must not have a fragment, found \(id.excerpt); use $anchor to name a place")
      }
      try register(location, as: location.base.description, for: .id)
    }
    if let anchor = location.value[Keyword.anchor.rawValue] {
      guard let name = anchor.text, Self.isAnchorName(name) else {
        throw error(
          location, .anchor,
          "expected a name of letters, digits, \"-\", \"_\" and \".\" that starts with a letter or \"_\", found "
            + anchor.excerpt)
      }
      try register(location, as: location.base.description + "#" + name, for: .anchor)
    }
    for place in location.subschemas { try index(try entered(place)) }
  }

  private static func isAnchorName(_ name: String) -> Bool {
    guard let first = name.unicodeScalars.first else { return false }
    let isLetter = { (scalar: Unicode.Scalar) in scalar.isASCII && scalar.properties.isAlphabetic || scalar == "_" }
    return isLetter(first)
      && name.unicodeScalars.allSatisfy { isLetter($0) || ("0"..."9").contains($0) || $0 == "-" || $0 == "." }
  }

  private mutating func register(
    _ location: SchemaLocation, as uri: String, for keyword: Keyword
  ) throws(SchemaError) {
    if let known = places[uri], known.document != location.document || known.pointer != location.pointer {
      throw error(location, keyword, "\"\(uri)\" already names \(describe(known)); give one of them another name")
    }
    places[uri] = location
  }

  /// The place with the base URI and dialect that its own `$id` and `$schema` give it.
  func entered(_ location: SchemaLocation) throws(SchemaError) -> SchemaLocation {
    let id = location.value[Keyword.id.rawValue]?.text
    guard id != nil || location.pointer.tokens.isEmpty else { return location }
    let base = id.map { URIReference($0).resolved(against: location.base).withoutFragment } ?? location.base
    return location.entering(base, dialect: try dialect(of: location))
  }

  private func dialect(of location: SchemaLocation) throws(SchemaError) -> Dialect {
    guard let schema = location.value[Keyword.schema.rawValue] else { return location.dialect }
    guard let uri = schema.text else { throw error(location, .schema, "expected a URI, found \(schema.excerpt)") }
    let metaschema = URIReference(uri).withoutFragment.description
    if metaschema == Metaschema.uri { return .draft2020 }
    guard let document = places[metaschema] else {
      throw error(
        location, .schema,
        "\"\(uri)\" is not known; use \"\(Metaschema.uri)\", or add that metaschema to the set before this document")
    }
    guard let vocabulary = document.value[Keyword.vocabulary.rawValue]?.members else { return .draft2020 }
    switch Dialect.declared(by: vocabulary) {
    case .success(let dialect): return dialect
    case .failure(let unknown):
      throw error(
        location, .schema, "the metaschema requires the vocabulary \"\(unknown.uri)\", which is not supported")
    }
  }
}
