extension ProseVocabulary {
  private static let plainCues: [(name: String, cue: Cue)] = [
    ("fillers", .filler), ("copulas", .copula), ("atoms", .atom), ("increase", .increase), ("decrease", .decrease),
    ("share", .share), ("completion", .completion), ("comparison", .comparison), ("comparisonEnd", .comparisonEnd),
    ("previousYear", .previousYear), ("yearOnYear", .yearOnYear), ("each", .each),
    ("unchanged", .unchanged), ("reasons", .reason), ("asides", .aside), ("others", .other), ("resume", .resume),
    ("parts", .parts),
  ]

  init(_ words: AnnotationReading) throws(AnnotationError) {
    var cues: [String: Cue] = [:]
    for (name, cue) in Self.plainCues {
      for word in try words.strings(name) { cues[word] = cue }
    }
    for (name, measure) in try words.members(of: "measures") {
      for word in try measure.strings() { cues[word] = .measure(name) }
    }
    self.init(
      cues: cues, owners: try words.strings("owners"), references: Set(try words.strings("references")),
      sums: Set(try words.strings("sums")), plans: Set(try words.strings("plans")),
      silent: try words.patterns("silent"), titles: try words.patterns("titles"))
  }
}
