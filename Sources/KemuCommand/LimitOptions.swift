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
    for (limit, value) in given { try limit.validate(value) }
  }

  /// The values that the command line gives.
  var given: [Limit: Int] {
    var given: [Limit: Int] = [:]
    given[.bytes] = maxBytes
    given[.cells] = maxCells
    given[.depth] = maxDepth
    given[.time] = timeLimit
    return given
  }
}

/// Whether documents are worked on in processes of their own, and what these may take.
struct IsolationOptions: ParsableArguments {
  @Flag(
    inversion: .prefixedNo,
    help: "Work on documents in processes of their own, so that none can take the run with it. (default: --no-isolate)")
  var isolate: Bool?

  @Option(help: help("With --isolate, how many MiB a process may take.", .memory))
  var memoryLimit: Int?

  func validate() throws {
    if let memoryLimit { try Limit.memory.validate(memoryLimit) }
  }
}

private func help(_ text: String, _ limit: Limit) -> ArgumentHelp {
  ArgumentHelp("\(text) (default: \(limit.standard))", valueName: "number")
}

extension Limit {
  fileprivate func validate(_ value: Int) throws {
    guard range.contains(value) else {
      throw ValidationError("--\(rawValue) must be \(range.lowerBound) to \(range.upperBound), not \(value)")
    }
  }
}
