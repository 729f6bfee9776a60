extension Evaluation {
  mutating func performArray(
    _ index: Int, on elements: [JSONValue], collecting: Bool, _ evaluated: inout EvaluatedSet
  ) -> Bool {
    switch program.instructions[index] {
    case .itemCount(let limit, let count):
      return limit.accepts(elements.count, count)
        || fail(index, "expected \(limit.phrase) \(count) elements, found \(elements.count)")
    case .uniqueItems:
      guard let (first, second) = Self.repetition(in: elements) else { return true }
      return fail(
        index, "expected different elements, found \(elements[second].excerpt) at \(first) and again at \(second)")
    case .prefixItems(let run):
      var isValid = true
      for (position, place) in run.indices.prefix(elements.count).enumerated() where isValid || isReporting {
        isValid = apply(program.lists[place], to: elements[position], at: String(position)) && isValid
        if collecting { evaluated.insert(position) }
      }
      return isValid
    case .items(let node, let start):
      var isValid = true
      for position in elements.indices.dropFirst(Int(start)) where isValid || isReporting {
        isValid = apply(node, to: elements[position], at: String(position)) && isValid
      }
      if collecting { evaluated.insertEverything() }
      return isValid
    case .contains(let node, let minimum, let maximum):
      return performContains(
        index, node, minimum, maximum, in: elements, collecting: collecting, &evaluated)
    default:
      return true
    }
  }

  private mutating func performContains(
    _ index: Int, _ node: Program.NodeIndex, _ minimum: Int, _ maximum: Int, in elements: [JSONValue],
    collecting: Bool, _ evaluated: inout EvaluatedSet
  ) -> Bool {
    var count = 0
    for (position, element) in elements.enumerated() {
      var inner = EvaluatedSet()
      guard applySilently(node, to: element, collecting: false, &inner) else { continue }
      count += 1
      if collecting { evaluated.insert(position) }
    }
    if count < minimum {
      return fail(index, "expected at least \(minimum) elements that fit, found \(count) among \(elements.count)")
    }
    return count <= maximum
      || fail(index, "expected at most \(maximum) elements that fit, found \(count) among \(elements.count)")
  }

  /// The places of the first value that stands twice. Hashing keeps long arrays from costing quadratic time.
  private static func repetition(in elements: [JSONValue]) -> (first: Int, second: Int)? {
    if elements.count <= 8 {
      for second in elements.indices {
        if let first = elements[..<second].firstIndex(of: elements[second]) { return (first, second) }
      }
      return nil
    }
    var places: [JSONValue: Int] = [:]
    for (second, element) in elements.enumerated() {
      if let first = places.updateValue(second, forKey: element) { return (first, second) }
    }
    return nil
  }
}
