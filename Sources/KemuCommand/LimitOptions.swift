internal import ArgumentParser
internal import KemuPipeline

/// The limits of a document; each may stand in the configuration file instead.
struct LimitOptions: ParsableArguments {
  @Option(help: help("How many bytes an input may have.", .bytes))
  var maxBytes: Int?

  @Option(help: help("How many cells the tables of a document may have.", .cells))
  var maxCells: Int?

  @Option(help: help("How many elements of a page may stand one in another.", .depth))
  var maxDepth: Int?

  @Option(help: help("How many seconds a document may take.", .time))
  var timeLimit: Int?

  func validate() throws {
    for limit in Limit.allCases {
      guard let value = self[limit], !limit.range.contains(value) else { continue }
      throw ValidationError(
        "--\(limit.rawValue) must be \(limit.range.lowerBound) to \(limit.range.upperBound), not \(value)")
    }
  }

  /// The values that the command line gives.
  var given: [Limit: Int] {
    Limit.allCases.reduce(into: [:]) { $0[$1] = self[$1] }
  }

  subscript(limit: Limit) -> Int? {
    switch limit {
    case .bytes: maxBytes
    case .cells: maxCells
    case .depth: maxDepth
    case .time: timeLimit
    }
  }

  private static func help(_ text: String, _ limit: Limit) -> ArgumentHelp {
    ArgumentHelp("\(text) (default: \(limit.standard))", valueName: "number")
  }
}
