/// The vocabularies of draft 2020-12 by the last part of their URI.
enum Vocabulary: String, CaseIterable, Sendable {
  case core
  case applicator
  case unevaluated
  case validation
  case metaData = "meta-data"
  case formatAnnotation = "format-annotation"
  case formatAssertion = "format-assertion"
  case content

  var uri: String { "https://json-schema.org/draft/2020-12/vocab/" + rawValue }

  init?(uri: String) {
    guard let known = Self.allCases.first(where: { $0.uri == uri }) else { return nil }
    self = known
  }
}
