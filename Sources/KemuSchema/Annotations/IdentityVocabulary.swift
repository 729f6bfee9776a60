/// How documents of the domain say whose they are, of which year and of which kind.
///
/// They stand in the schema folder's vocabulary file under `x-extract`.
public struct IdentityVocabulary: Sendable {
  /// What a title or sentence that names the department looks like: `{name}` stands for the name, `{year}` for a year.
  public var departments: [NamePattern]
  /// Endings without which a name is no department's.
  public var departmentEndings: [String]
  /// The kinds of documents, in the order in which they are tried on a line.
  public var kinds: [(name: String, patterns: [LabelPattern])]

  public init(
    departments: [NamePattern] = [], departmentEndings: [String] = [], kinds: [(name: String, patterns: [LabelPattern])] = []
  ) {
    self.departments = departments
    self.departmentEndings = departmentEndings
    self.kinds = kinds
  }
}

extension IdentityVocabulary {
  init(_ words: AnnotationReading) throws(AnnotationError) {
    var kinds: [(name: String, patterns: [LabelPattern])] = []
    for (name, patterns) in try words.members(of: "kinds") {
      kinds.append((name, try patterns.strings().map { LabelPattern($0) }))
    }
    self.init(
      departments: try words.strings("departments").map { NamePattern($0) },
      departmentEndings: try words.strings("departmentEndings"), kinds: kinds)
  }
}
