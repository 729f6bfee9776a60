/// The vocabulary file of a schema folder: the words that belong to no record type.
public struct DomainVocabulary: Sendable {
  public var tables = TableVocabulary()
  public var prose = ProseVocabulary()
  public var identity = IdentityVocabulary()
  var words = WordLists()

  public init() {}

  /// What `from` says in its file, where record types say where their records come from.
  static let origin = "vocabulary"

  /// Reads the annotations of the vocabulary file; `nil` for any other schema.
  init?(schema: JSONValue) throws(AnnotationError) {
    let root = AnnotationReading(schema, at: JSONPointer())
    guard root.member("x-extract")?.value["from"]?.text == Self.origin else { return nil }
    if let member = root.member("x-extract")?.member("words") { words = try WordLists(member) }
    guard let words = AnnotationReading(schema, at: JSONPointer(), words: words).member("x-extract") else { return nil }
    if let member = words.member("tables") { tables = try TableVocabulary(member) }
    if let member = words.member("prose") { prose = try ProseVocabulary(member) }
    if let member = words.member("identity") { identity = try IdentityVocabulary(member) }
  }
}
