public import KemuModel
internal import KemuSchema

/// Why stages cannot run in an order.
public enum PlanRefusal: Error, Sendable, CustomStringConvertible {
  /// A stage requires a part that no earlier stage provides.
  case missing(_ stage: String, Part, laterProvider: String?)
  /// A stage is to follow one that does not exist.
  case unknown(_ predecessor: String, successor: String, known: [String])
  /// Two stages have one name.
  case taken(_ stage: String)
  /// A stage provides a part that a stage of the table has read before it.
  case tooLate(_ stage: String, Part, reader: String)

  public var description: String {
    switch self {
    case .missing(let stage, let part, let laterProvider?):
      "`\(stage)` requires \(part.rawValue); `\(laterProvider)`, which provides them, comes after it"
    case .missing(let stage, let part, nil):
      "`\(stage)` requires \(part.rawValue); no earlier stage provides them"
    case .unknown(let predecessor, let successor, let known):
      "`\(successor)` is to come after `\(predecessor)`, which is no stage"
        + NearestName.suggestion(for: predecessor, among: known)
    case .taken(let stage):
      "the stage `\(stage)` is there twice; give one another name"
    case .tooLate(let stage, let part, let reader):
      "`\(stage)` provides \(part.rawValue), but `\(reader)` reads them before it; let it come before `\(reader)`"
    }
  }
}
