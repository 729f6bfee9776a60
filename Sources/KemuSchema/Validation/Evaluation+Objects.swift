extension Evaluation {
  mutating func performObject(
    _ index: Int, on object: JSONObject, collecting: Bool, _ evaluated: inout EvaluatedSet
  ) -> Bool {
    switch program.instructions[index] {
    case .memberCount(let limit, let count):
      return limit.accepts(object.count, count)
        || fail(index, "expected \(limit.phrase) \(count) members, found \(object.count)")
    case .required(let run):
      return performRequired(index, run, in: object, because: "")
    case .dependentRequired(let run):
      return performDependentRequired(index, run, in: object)
    case .propertyNames(let node):
      var isValid = true
      for (name, _) in object where isValid || isReporting {
        isValid = apply(node, to: .string(name), at: name) && isValid
      }
      return isValid
    case .members(let members):
      return performMembers(index, members, of: object, collecting: collecting, &evaluated)
    default:
      return true
    }
  }

  private mutating func performRequired(
    _ index: Int, _ run: Program.Run, in object: JSONObject, because reason: @autoclosure () -> String
  ) -> Bool {
    var isValid = true
    for place in run.indices {
      let name = program.names[place]
      if object.position(of: name) != nil { continue }
      isValid = fail(index, "the member \"\(name)\" is missing\(reason())")
      if !isReporting { return false }
    }
    return isValid
  }

  private mutating func performDependentRequired(_ index: Int, _ run: Program.Run, in object: JSONObject) -> Bool {
    var isValid = true
    var cursor = run.indices.lowerBound
    while cursor < run.indices.upperBound {
      let trigger = program.names[Int(program.lists[cursor])]
      let count = Int(program.lists[cursor + 1])
      // The names of one trigger were added one after the other.
      let needed = Program.Run(start: count > 0 ? program.lists[cursor + 2] : 0, count: Int32(count))
      if object.position(of: trigger) != nil {
        isValid = performRequired(index, needed, in: object, because: ", and \"\(trigger)\" needs it") && isValid
      }
      cursor += 2 + count
    }
    return isValid
  }

  /// One pass over the members: each goes to its property's schema and to those of the patterns its name matches, or
  /// else to the schema of additional properties.
  private mutating func performMembers(
    _ index: Int, _ membersIndex: Int32, of object: JSONObject, collecting: Bool, _ evaluated: inout EvaluatedSet
  ) -> Bool {
    let members = program.members[Int(membersIndex)]
    var isValid = true
    for (position, (name, value)) in object.enumerated() {
      var isNamed = false
      if let node = program.nameTables.node(of: name, in: members.properties) {
        isNamed = true
        isValid = apply(node, to: value, at: name) && isValid
      }
      for pair in stride(from: members.patterns.indices.lowerBound, to: members.patterns.indices.upperBound, by: 2) {
        guard let isMatch = matches(program.lists[pair], name, index) else {
          isValid = false
          continue
        }
        guard isMatch else { continue }
        isNamed = true
        isValid = apply(program.lists[pair + 1], to: value, at: name) && isValid
      }
      if !isNamed, let additional = members.additional {
        isNamed = true
        isValid = performAdditional(additional, membersIndex, name, value) && isValid
      }
      if isNamed && collecting { evaluated.insert(position) }
      if !isValid && !isReporting { return false }
    }
    return isValid
  }

  private mutating func performAdditional(
    _ node: Program.NodeIndex, _ membersIndex: Int32, _ name: String, _ value: JSONValue
  ) -> Bool {
    guard program.nodes[Int(node)].isNever else { return apply(node, to: value, at: name) }
    guard isReporting else { return false }
    let known = program.names[program.members[Int(membersIndex)].propertyNames.indices]
    return fail(
      at: program.additionalLocations[Int(membersIndex)], part: name,
      "the member \(JSONValue.string(name).excerpt) is not allowed here"
        + NearestName.suggestion(for: name, among: known))
  }
}
