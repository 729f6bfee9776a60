/// Looks for mistakes that a schema may contain without being invalid: misspelt keywords, and annotations that do not
/// follow their own schema.
public struct SchemaLint {
  /// Something wrong in a schema document.
  public struct Issue: Sendable, Hashable, CustomStringConvertible {
    /// The JSON Pointer of the offending keyword or value in the document.
    public let location: String
    public let message: String

    public var description: String { "#\(location): \(message)" }
  }

  /// Annotation keys, by the schema that their values must follow.
  private let annotations: [(key: String, validator: Validator)]
  private var issues: [Issue] = []

  /// Every issue of a document, in the order of the document; the first error that keeps it from being compiled, if
  /// there is one, comes first.
  ///
  /// Keys that begin with `x-` are annotations. Those in `annotationSchemas` are validated wherever in the schema they
  /// stand; others pass, unless they are within a letter or two of one that is known.
  ///
  /// - Parameters:
  ///   - set: the documents that `$ref`s may lead to, without this one.
  ///   - uri: the absolute URI of the document, against which its references resolve.
  /// - Throws: ``SchemaError`` where an annotation schema itself cannot be used.
  public static func lint(
    _ document: JSONValue, uri: String = "kemu:schema", in set: SchemaSet = SchemaSet(),
    annotationSchemas: [String: JSONValue] = [:]
  ) throws(SchemaError) -> [Issue] {
    var annotations: [(String, Validator)] = []
    for (key, schema) in annotationSchemas.sorted(by: { $0.key < $1.key }) {
      annotations.append((key, try Validator(try SchemaSet.compile(schema, uri: "kemu:annotation:\(key)"))))
    }
    var lint = SchemaLint(annotations: annotations)
    lint.compile(document, uri: uri, in: set)
    lint.visit(document)
    return lint.issues
  }

  private init(annotations: [(String, Validator)]) {
    self.annotations = annotations
  }

  private mutating func compile(_ document: JSONValue, uri: String, in set: SchemaSet) {
    do {
      var set = set
      try set.add(document, uri: uri)
      _ = try set.compile(uri)
    } catch {
      let pointer = error.location.drop { $0 != "#" }.dropFirst()
      issues.append(Issue(location: String(pointer), message: error.message))
    }
  }

  private mutating func visit(_ document: JSONValue) {
    let root = SchemaLocation(document: 0, value: document, base: URIReference("kemu:schema"), dialect: .draft2020)
    var waiting = [root]
    while let schema = waiting.popLast() {
      for (name, value) in schema.value.members ?? JSONObject() where Keyword(rawValue: name) == nil {
        check(name, value, at: schema.pointer.appending(name))
      }
      waiting.append(contentsOf: schema.subschemas.reversed())
    }
  }

  private mutating func check(_ name: String, _ value: JSONValue, at pointer: JSONPointer) {
    if let annotation = annotations.first(where: { $0.key == name }) {
      for error in annotation.validator.errors(in: value) {
        issues.append(Issue(location: pointer.description + error.instanceLocation, message: error.message))
      }
    } else if name.hasPrefix("x-") {
      guard let near = NearestName.nearest(to: name, among: annotations.map(\.key)) else { return }
      report(pointer, "\"\(name)\" is no known annotation; did you mean \"\(near)\"?")
    } else if let successor = Keyword.successors.first(where: { $0.key == name })?.value {
      report(pointer, "\"\(name)\" is no keyword of draft 2020-12; its place was taken by \(successor)")
    } else {
      let suggestion = NearestName.suggestion(for: name, among: Keyword.allCases.map(\.rawValue))
      report(
        pointer,
        "\"\(name)\" is no keyword"
          + (suggestion.isEmpty ? "; name an annotation of your own with the prefix x-" : suggestion))
    }
  }

  private mutating func report(_ pointer: JSONPointer, _ message: String) {
    issues.append(Issue(location: pointer.description, message: message))
  }
}
