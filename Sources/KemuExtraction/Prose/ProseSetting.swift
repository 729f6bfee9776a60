internal import KemuModel
internal import KemuSchema
internal import KemuText

/// What the sentences of a document are read against.
///
/// A class, because the reader of each passage holds it, and most of it is of many parts; no other task sees it.
final class ProseSetting {
  let vocabulary: ProseVocabulary
  let lexicon: CueLexicon
  /// The document's, folded; empty where it is not known.
  let department: String
  /// Whose a subject may be said to be: the department's and those of the vocabulary, as bytes.
  let owners: [[UInt8]]
  private let references: Set<TextKey>
  private let sums: Set<TextKey>
  let fiscalYear: Int?
  /// Whether the document tells of a year that lies ahead.
  let isPlan: Bool

  init(_ vocabulary: ProseVocabulary, _ lexicon: CueLexicon, _ identity: Identity) {
    self.vocabulary = vocabulary
    self.lexicon = lexicon
    department = identity.department.map { LabelFolding.fold($0.value) } ?? ""
    owners = (Self.shortNames(department) + vocabulary.owners).filter { !$0.isEmpty }.map { Array($0.utf8) }
    references = Set(vocabulary.references.map { TextKey($0) })
    sums = Set(vocabulary.sums.map { TextKey($0) })
    fiscalYear = identity.fiscalYear?.value
    isPlan = identity.kind.map { vocabulary.plans.contains($0.value) } ?? false
  }

  /// Whether words stand for a subject named before.
  func isReference(_ words: String) -> Bool { references.contains(TextKey(words)) }

  /// Whether words are for a sum, and name nothing of their own.
  func isSum(_ words: String) -> Bool { sums.contains(TextKey(words)) }

  /// A department is also called by the end of its name, without the place before: 未区教育局, 教育局.
  private static func shortNames(_ department: String) -> [String] {
    guard department.count > shortestName else { return [department] }
    return (shortestName...min(department.count, longestShortName)).reversed().map { String(department.suffix($0)) }
  }

  private static let shortestName = 3
  private static let longestShortName = 24
}
