/// Which keywords count in a schema resource: the vocabularies of the metaschema that its `$schema` names.
struct Dialect: Sendable, Hashable {
  private(set) var vocabularies: Set<Vocabulary>

  /// Draft 2020-12 as it is, with `format` as an annotation.
  static let draft2020 = Dialect(vocabularies: Set(Vocabulary.allCases).subtracting([.formatAssertion]))

  var assertsFormat: Bool { vocabularies.contains(.formatAssertion) }

  func recognizes(_ keyword: Keyword) -> Bool {
    vocabularies.contains(keyword.vocabulary) || (keyword == .format && assertsFormat)
  }

  private init(vocabularies: Set<Vocabulary>) {
    self.vocabularies = vocabularies
  }

  /// The dialect that a metaschema's `$vocabulary` declares.
  ///
  /// - Returns: the URI of the first required vocabulary that is not known, where there is one. Unknown vocabularies
  ///   that are not required are left aside, as the specification asks.
  static func declared(by vocabulary: JSONObject) -> Result<Dialect, UnknownVocabulary> {
    var known: Set<Vocabulary> = [.core]
    for (uri, isRequired) in vocabulary {
      if let vocabulary = Vocabulary(uri: uri) {
        known.insert(vocabulary)
      } else if isRequired.truth != false {
        return .failure(UnknownVocabulary(uri: uri))
      }
    }
    return .success(Dialect(vocabularies: known))
  }

  struct UnknownVocabulary: Error {
    let uri: String
  }
}
