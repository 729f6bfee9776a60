internal import KemuModel
internal import KemuReaders

/// What one document may claim of the program. A document that reaches a limit ends there, with the limit in its reason.
///
/// Those of its form (``Limit/bytes``, ``Limit/cells``, ``Limit/depth``) make it `unsupported`: it would be so on every
/// machine. Time and memory make it `failed`.
public struct Limits: Sendable, Equatable {
  private var values: [Limit: Int] = [:]

  /// All limits at their defaults.
  public init() {}

  /// - Parameter values: of the limits that are not at their defaults.
  public init(_ values: [Limit: Int]) {
    for (limit, value) in values { self[limit] = value }
  }

  /// A value beyond the range of the limit is brought into it.
  public subscript(limit: Limit) -> Int {
    get { values[limit] ?? limit.standard }
    set { values[limit] = min(max(newValue, limit.range.lowerBound), limit.range.upperBound) }
  }

  var time: Duration { .seconds(self[.time]) }

  /// That of a document whose work begins now.
  var deadline: Deadline {
    Deadline(in: time, reason: "was not done after \(self[.time]) s (--time-limit)")
  }

  /// The outcome of an input that is larger.
  var tooLarge: StageFailure {
    StageFailure(.unsupported, "is larger than \(self[.bytes]) bytes (--max-bytes); split it")
  }

  var reading: ReadingLimits {
    var reading = ReadingLimits()
    reading.cells = self[.cells]
    reading.nesting = self[.depth]
    return reading
  }
}

/// One of them; its raw value is the name of its option and of its member in the configuration.
public enum Limit: String, Sendable, CaseIterable {
  /// The size of an input in bytes.
  case bytes = "max-bytes"
  /// The cells of all tables of a document.
  case cells = "max-cells"
  /// The elements of a page that are open at one place.
  case depth = "max-depth"
  /// Seconds for a document.
  case time = "time-limit"
  /// MiB for a process that works on documents by itself.
  case memory = "memory-limit"

  /// The value without the option.
  public var standard: Int {
    switch self {
    case .bytes: 64 << 20
    case .cells: ReadingLimits().cells
    case .depth: ReadingLimits().nesting
    case .time: 300
    case .memory: 4096
    }
  }

  /// What the option takes. The libraries below count bytes in 32 bits, and the parser of pages recurses.
  public var range: ClosedRange<Int> {
    switch self {
    case .bytes: 1...1 << 30
    case .cells: 1...100_000_000
    case .depth: 16...4096
    case .time: 1...86_400
    case .memory: 64...1 << 20
    }
  }
}
