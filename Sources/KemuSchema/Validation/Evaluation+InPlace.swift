extension Evaluation {
  /// The keywords that apply schemas to the value itself. What those evaluated counts only where they hold.
  mutating func performInPlace(
    _ index: Int, on value: JSONValue, collecting: Bool, _ evaluated: inout EvaluatedSet
  ) -> Bool {
    switch program.instructions[index] {
    case .reference(let node):
      return applyInPlace(node, to: value, collecting: collecting, &evaluated)
    case .allOf(let run):
      var isValid = true
      for place in run.indices where isValid || isReporting {
        isValid = applyInPlace(program.lists[place], to: value, collecting: collecting, &evaluated) && isValid
      }
      return isValid
    case .anyOf(let run), .oneOf(let run):
      return performChoice(index, run, on: value, collecting: collecting, &evaluated)
    case .not(let node):
      var inner = EvaluatedSet()
      return !applySilently(node, to: value, collecting: false, &inner)
        || fail(index, "the value fits a schema that it must not fit: \(value.excerpt)")
    case .conditional(let condition, let then, let otherwise):
      var inner = EvaluatedSet()
      let holds = applySilently(condition, to: value, collecting: collecting, &inner)
      if holds && collecting { evaluated.formUnion(inner) }
      guard let branch = holds ? then : otherwise else { return true }
      return applyInPlace(branch, to: value, collecting: collecting, &evaluated)
    case .dependentSchemas(let run):
      guard case .object(let members) = value else { return true }
      var isValid = true
      for pair in stride(from: run.indices.lowerBound, to: run.indices.upperBound, by: 2)
      where isValid || isReporting {
        guard members.position(of: program.names[Int(program.lists[pair])]) != nil else { continue }
        isValid = applyInPlace(program.lists[pair + 1], to: value, collecting: collecting, &evaluated) && isValid
      }
      return isValid
    default:
      return true
    }
  }

  private mutating func applyInPlace(
    _ node: Program.NodeIndex, to value: JSONValue, collecting: Bool, _ evaluated: inout EvaluatedSet
  ) -> Bool {
    var inner = EvaluatedSet()
    let holds = apply(node, to: value, collecting: collecting, &inner)
    if holds && collecting { evaluated.formUnion(inner) }
    return holds
  }

  /// `anyOf` and `oneOf`. Where nothing fits, the error tells what stands in the way of the alternative that came
  /// closest: the one with the fewest errors.
  private mutating func performChoice(
    _ index: Int, _ run: Program.Run, on value: JSONValue, collecting: Bool, _ evaluated: inout EvaluatedSet
  ) -> Bool {
    let isExclusive = if case .oneOf = program.instructions[index] { true } else { false }
    var fitting: [Int] = []
    var closest: [ValidationError]?
    for (alternative, place) in run.indices.enumerated() {
      let reported = errors.count
      if applyInPlace(program.lists[place], to: value, collecting: collecting, &evaluated) {
        fitting.append(alternative)
        // Only annotations make it worth looking further once an alternative of `anyOf` fits.
        if isExclusive ? fitting.count > 1 : !collecting { break }
      } else if isReporting {
        let obstacles = withdrawErrors(since: reported)
        if closest.map({ obstacles.count < $0.count }) ?? true { closest = obstacles }
      }
    }
    if isExclusive, fitting.count > 1 {
      return fail(
        index, "expected exactly one alternative to fit, but \(fitting[0]) and \(fitting[1]) do: \(value.excerpt)")
    }
    guard fitting.isEmpty else { return true }
    return fail(index, "none of the \(run.count) alternatives fits\(Self.explanation(closest))")
  }

  private static func explanation(_ obstacles: [ValidationError]?) -> String {
    obstacles?.first.map { "; the closest fails because \($0)" } ?? ""
  }

  mutating func performUnevaluated(_ index: Int, on value: JSONValue, _ evaluated: inout EvaluatedSet) -> Bool {
    var isValid = true
    switch (program.instructions[index], value) {
    case (.unevaluatedItems(let node), .array(let elements)):
      for position in elements.indices where !evaluated.contains(position) && (isValid || isReporting) {
        isValid = performLeftOver(index, node, elements[position], String(position)) && isValid
      }
    case (.unevaluatedProperties(let node), .object(let members)):
      for (position, (name, member)) in members.enumerated()
      where !evaluated.contains(position) && (isValid || isReporting) {
        isValid = performLeftOver(index, node, member, name) && isValid
      }
    default: return true
    }
    evaluated.insertEverything()
    return isValid
  }

  private mutating func performLeftOver(
    _ index: Int, _ node: Program.NodeIndex, _ value: JSONValue, _ token: String
  ) -> Bool {
    guard program.nodes[Int(node)].isNever else { return apply(node, to: value, at: token) }
    return fail(
      at: program.locations[index], part: token, "\(value.excerpt) is not allowed here: no other keyword describes it")
  }
}
