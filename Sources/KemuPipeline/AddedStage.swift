public import KemuModel
internal import KemuSchema

/// A stage beside those of the stage table, and the stage that it follows.
///
/// It runs before the next stage of the table; several in one place run in the order in which they were added.
public struct AddedStage: Sendable {
  public let stage: any Stage
  /// The name of a stage of the table, or of one that was added before.
  public let predecessor: String

  public init(_ stage: any Stage, after predecessor: String) {
    self.stage = stage
    self.predecessor = predecessor
  }
}

extension Plan {
  /// The stages as they stand without schemas, for those who want to know what they are.
  public static func table(adding additions: [AddedStage]) throws(PlanRefusal) -> Plan {
    try Plan(StageTable.stages(SchemaLibrary()), adding: additions)
  }

  /// The stages of the table, with others among them.
  ///
  /// - Throws: where a name is taken or is that of no stage, where a stage requires what no earlier one provides, and
  ///   where one provides what a stage of the table has read before it.
  init(_ table: [any Stage], adding additions: [AddedStage], limits: Limits = Limits()) throws(PlanRefusal) {
    var order = table.map { (stage: $0, predecessor: String?.none) }
    for addition in additions {
      let names = order.map(\.stage.description.name)
      let name = addition.stage.description.name
      guard !names.contains(name) else { throw .taken(name) }
      guard var place = names.firstIndex(of: addition.predecessor) else {
        throw .unknown(addition.predecessor, successor: name, known: names)
      }
      place += 1
      // Behind those that were added there before, and what follows them in turn.
      while place < order.count, order[place].predecessor != nil { place += 1 }
      order.insert((addition.stage, addition.predecessor), at: place)
    }
    try self.init(order.map(\.stage), limits: limits)
    try Self.refuseLateParts(order)
  }

  private static func refuseLateParts(
    _ order: [(stage: any Stage, predecessor: String?)]
  ) throws(PlanRefusal) {
    var readers: [Part: String] = [:]
    for (stage, predecessor) in order {
      let description = stage.description
      if predecessor == nil {
        for part in description.requires where readers[part] == nil { readers[part] = description.name }
      } else {
        for part in description.provides {
          if let reader = readers[part] { throw .tooLate(description.name, part, reader: reader) }
        }
      }
    }
  }
}
