internal import KemuModel
internal import KemuSchema
internal import KemuText

/// What the sentences of a document are read against.
struct ProseSetting {
  let vocabulary: ProseVocabulary
  let lexicon: CueLexicon
  /// The document's, folded; empty where it is not known.
  var department = ""
  /// Whose a subject may be said to be: the department's and those of the vocabulary, as bytes.
  var owners: [[UInt8]] = []
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
    setting.owners = (Self.shortNames(setting.department) + vocabulary.owners).filter { !$0.isEmpty }.map { Array($0.utf8) }
    setting.fiscalYear = identity.fiscalYear?.value
    setting.isPlan = identity.kind.map { vocabulary.plans.contains($0.value) } ?? false
    return setting
  }

  /// A department is also called by the end of its name, without the place before: 未区教育局, 教育局.
  private static func shortNames(_ department: String) -> [String] {
    guard department.count > shortestName else { return [department] }
    return (shortestName...min(department.count, longestShortName)).reversed().map { String(department.suffix($0)) }
  }

  private static let shortestName = 3
  private static let longestShortName = 24
}
