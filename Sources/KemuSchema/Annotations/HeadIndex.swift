/// What the columns of a record type are called, so that the heads of a column meet only the patterns that they could
/// match.
public struct HeadIndex: Sendable {
  private struct Use: Sendable {
    var property: Int
    var pattern: LabelPattern
    /// The place of the pattern among the names of its property; `nil` where what it matches is another thing's.
    var rank: Int?
  }

  private let names: PatternIndex
  /// For each pattern of ``names`` the properties that use it.
  private var uses: [[Use]] = []
  private let propertyCount: Int

  init(_ properties: [PropertyRule]) {
    var patterns: [Glob] = []
    var places: [Glob: Int] = [:]
    var uses: [[Use]] = []
    func add(_ use: Use) {
      let name = use.pattern.name
      let place = places[name] ?? patterns.count
      if place == patterns.count {
        places[name] = place
        patterns.append(name)
        uses.append([])
      }
      uses[place].append(use)
    }
    for (property, rule) in properties.enumerated() where !rule.columns.isEmpty {
      for pattern in rule.unless { add(Use(property: property, pattern: pattern, rank: nil)) }
      for (rank, pattern) in rule.columns.enumerated() { add(Use(property: property, pattern: pattern, rank: rank)) }
    }
    names = PatternIndex(patterns)
    self.uses = uses
    propertyCount = properties.count
  }

  /// The places of the properties that a path of heads names, ascending, and how well it does: 0 is best.
  ///
  /// The same as ``PropertyRule/rank(path:)`` says of each property.
  public func ranks(path: [String]) -> [(property: Int, rank: Int)] {
    var ranks = [Int?](repeating: nil, count: propertyCount)
    var others: [Int] = []
    // A head may be broken over several rows of the header.
    var name = ""
    for head in path.reversed() {
      name = head + name
      for place in names.matches(name) {
        for use in uses[place] where use.pattern.matches(path: path) {
          guard let rank = use.rank else {
            others.append(use.property)
            continue
          }
          ranks[use.property] = min(rank, ranks[use.property] ?? rank)
        }
      }
    }
    for property in others { ranks[property] = nil }
    return ranks.enumerated().compactMap { property, rank in rank.map { (property, $0) } }
  }
}
