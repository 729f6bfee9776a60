/// Why a run has no corpus.
struct CorpusFailure: Error, Sendable, CustomStringConvertible {
  enum Kind: Sendable {
    /// An argument names nothing.
    case missing
    /// Two inputs have one id.
    case ambiguous
  }

  var kind: Kind
  var description: String

  init(_ kind: Kind, _ description: String) {
    self.kind = kind
    self.description = description
  }
}
