/// The vocabulary file of a schema folder: the words that belong to no record type.
public struct DomainVocabulary: Sendable {
  public var tables = TableVocabulary()
  public var prose = ProseVocabulary()
  public var identity = IdentityVocabulary()
  public var words = WordLists()

  public init() {}

  /// What `from` says in its file, where record types say where their records come from.
  static let origin = "vocabulary"

  /// Reads the annotations of the vocabulary file; `nil` for any other schema.
  public init?(schema: JSONValue) throws(AnnotationError) {
    let root = AnnotationReading(schema, at: JSONPointer())
    guard root.member("x-extract")?.value["from"]?.text == Self.origin else { return nil }
    if let member = root.member("x-extract")?.member("words") { words = try WordLists(member) }
    guard let words = AnnotationReading(schema, at: JSONPointer(), words: words).member("x-extract") else { return nil }
    if let member = words.member("tables") { tables = try TableVocabulary(member) }
    if let member = words.member("prose") { prose = try ProseVocabulary(member) }
    if let member = words.member("identity") { identity = try IdentityVocabulary(member) }
  }
}

extension TableVocabulary {
  init(_ words: AnnotationReading) throws(AnnotationError) {
    self.init(
      departmentKeys: try words.strings("departmentKeys"), unitKeys: try words.strings("unitKeys"),
      seals: try words.strings("seals"), spanning: try words.patterns("spanning"),
      formNumbers: try words.patterns("formNumbers"), titles: try words.patterns("titles"),
      columnNumbers: try words.strings("columnNumbers"), notes: try words.patterns("notes"),
      otherPeriods: try words.patterns("otherPeriods"), ellipses: try words.patterns("ellipses"))
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

extension ProseVocabulary {
  private static let plainCues: [(name: String, cue: Cue)] = [
    ("fillers", .filler), ("copulas", .copula), ("atoms", .atom), ("increase", .increase), ("decrease", .decrease),
    ("share", .share), ("completion", .completion), ("comparison", .comparison), ("comparisonEnd", .comparisonEnd),
    ("previousYear", .previousYear), ("yearOnYear", .yearOnYear), ("each", .each),
    ("unchanged", .unchanged), ("reasons", .reason), ("asides", .aside), ("others", .other), ("resume", .resume), ("parts", .parts),
  ]

  init(_ words: AnnotationReading) throws(AnnotationError) {
    var cues: [String: Cue] = [:]
    for (name, cue) in Self.plainCues {
      for word in try words.strings(name) { cues[word] = cue }
    }
    for (name, measure) in try words.members(of: "measures") {
      for word in try measure.strings() { cues[word] = .measure(name) }
    }
    self.init(cues: cues, owners: try words.strings("owners"), references: Set(try words.strings("references")),
      sums: Set(try words.strings("sums")), plans: Set(try words.strings("plans")),
      silent: try words.patterns("silent"), titles: try words.patterns("titles"))
  }
}
