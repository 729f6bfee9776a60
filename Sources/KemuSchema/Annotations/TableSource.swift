/// Where a property takes its value from a record of a table, if the prose does not state it.
public struct TableSource: Sendable {
  /// Where it stands in its schema.
  public var place = JSONPointer()
  public var type: String
  /// Values that the record must have; of several, one.
  public var conditions: [(property: String, values: [String])]
  public var property: String

  public init(type: String, conditions: [(property: String, values: [String])], property: String) {
    self.type = type
    self.conditions = conditions
    self.property = property
  }
}

extension TableSource {
  static func sources(_ annotation: AnnotationReading) throws(AnnotationError) -> [TableSource] {
    guard let member = annotation.member("tables") else { return [] }
    var sources: [TableSource] = []
    for source in try member.elements() {
      guard let type = source.member("type"), let property = source.member("property") else {
        throw AnnotationError("a table source needs `type` and `property`", at: source.pointer)
      }
      var conditions: [(property: String, values: [String])] = []
      for (name, values) in try source.members(of: "where") { conditions.append((name, try values.strings())) }
      sources.append(TableSource(type: try type.string(), conditions: conditions, property: try property.string()))
      sources[sources.count - 1].place = source.pointer
    }
    return sources
  }
}
