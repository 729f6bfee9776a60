internal import KemuModel
internal import KemuSchema
internal import KemuText

/// What the sentences of a document are read against.
struct ProseSetting {
  let vocabulary: ProseVocabulary
  let lexicon: CueLexicon
  /// The document's, folded; empty where it is not known.
  var department = ""
  var fiscalYear: Int?
  /// Whether the document tells of a year that lies ahead.
  var isPlan = false

  init(_ vocabulary: ProseVocabulary) {
    self.vocabulary = vocabulary
    lexicon = CueLexicon(vocabulary)
  }

  func of(_ identity: Identity) -> ProseSetting {
    var setting = self
    setting.department = identity.department.map { LabelFolding.fold($0.value) } ?? ""
    setting.fiscalYear = identity.fiscalYear?.value
    setting.isPlan = identity.kind.map { vocabulary.plans.contains($0.value) } ?? false
    return setting
  }
}
