public import KemuModel

/// Stages in an order in which each finds what it requires.
public struct Plan: Sendable {
  public let stages: [any Stage]
  let limits: Limits

  /// - Parameter limits: what one document may claim; the time counts for all stages together.
  /// - Throws: where a stage requires a part that no earlier stage provides. The bytes of the input are there from the start.
  public init(_ stages: [any Stage], limits: Limits = Limits()) throws(PlanRefusal) {
    var provided: Set<Part> = [.bytes]
    for (index, stage) in stages.enumerated() {
      let description = stage.description
      for part in description.requires where !provided.contains(part) {
        let later = stages[(index + 1)...].lazy.map(\.description).first { $0.provides.contains(part) }
        throw .missing(description.name, part, laterProvider: later?.name)
      }
      provided.formUnion(description.provides)
    }
    self.stages = stages
    self.limits = limits
  }

  /// Sends a document through all stages.
  ///
  /// - Parameter durations: gets the time of each stage added, by its place in ``stages``.
  /// - Throws: the failure of the stage that stopped, with the name of the stage before its reason.
  func run(_ document: inout Document, durations: inout [Duration]) throws(StageFailure) {
    let clock = ContinuousClock()
    document.deadline = limits.deadline
    durations += repeatElement(.zero, count: max(0, stages.count - durations.count))
    for (index, stage) in stages.enumerated() {
      let start = clock.now
      defer { durations[index] += clock.now - start }
      do throws(StageFailure) {
        try stage.run(&document)
        try document.deadline.check()
      } catch {
        throw StageFailure(error.kind, "\(stage.description.name): \(error.reason)")
      }
    }
  }

  func run(_ document: inout Document) throws(StageFailure) {
    var durations: [Duration] = []
    try run(&document, durations: &durations)
  }
}
