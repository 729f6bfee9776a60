/// One walk of a program over a value.
///
/// It runs in two ways: silently, where it stops at the first keyword that fails, and reporting, where it goes on and
/// writes down each failure. Both give the same verdict.
struct Evaluation {
  let program: Program
  let patterns: [CompiledPattern]
  let limits: Validator.Limits
  var isReporting: Bool
  private(set) var errors: [ValidationError] = []
  /// The bound that was reached, if one was.
  private(set) var exhausted: ValidationError?
  private var path: [String] = []
  private var depth = 0
  private var steps = 0

  init(program: Program, patterns: [CompiledPattern], limits: Validator.Limits, isReporting: Bool) {
    self.program = program
    self.patterns = patterns
    self.limits = limits
    self.isReporting = isReporting
  }

  /// The errors, and the bound that was reached before the others could be found.
  var allErrors: [ValidationError] { errors + (exhausted.map { [$0] } ?? []) }

  /// Whether a value fits a schema.
  ///
  /// - Parameter collecting: whether the caller needs to know which members or elements were evaluated. `evaluated`,
  ///   empty when it comes in, then holds them; of a value that does not fit it means nothing.
  mutating func apply(
    _ node: Program.NodeIndex, to value: JSONValue, collecting: Bool, _ evaluated: inout EvaluatedSet
  ) -> Bool {
    let schema = program.nodes[Int(node)]
    if schema.run.count == 0 { return true }
    guard enter(schema) else { return false }
    defer { depth -= 1 }
    var isValid = true
    for index in schema.run.indices {
      let holds = perform(
        index, on: value, isValidSoFar: isValid, collecting: collecting || schema.needsEvaluated, &evaluated)
      if holds { continue }
      isValid = false
      if !isReporting || exhausted != nil { return false }
    }
    return isValid
  }

  /// The same for a value one level down, whose evaluated parts concern nobody above.
  mutating func apply(_ node: Program.NodeIndex, to value: JSONValue, at token: @autoclosure () -> String) -> Bool {
    var evaluated = EvaluatedSet()
    if isReporting { path.append(token()) }
    defer { if isReporting { path.removeLast() } }
    return apply(node, to: value, collecting: false, &evaluated)
  }

  /// The verdict alone, whichever way this evaluation runs.
  mutating func applySilently(
    _ node: Program.NodeIndex, to value: JSONValue, collecting: Bool, _ evaluated: inout EvaluatedSet
  ) -> Bool {
    let wasReporting = isReporting
    isReporting = false
    defer { isReporting = wasReporting }
    return apply(node, to: value, collecting: collecting, &evaluated)
  }

  private mutating func enter(_ schema: Program.Node) -> Bool {
    guard exhausted == nil else { return false }
    depth += 1
    steps += 1
    guard depth > limits.depth || steps > limits.steps else { return true }
    depth -= 1
    exhausted = ValidationError(
      instanceLocation: JSONPointer(tokens: path).description,
      keywordLocation: program.locations[Int(schema.run.start)],
      message: depth >= limits.depth
        ? "validation was given up at \(limits.depth) schemas one inside the other"
        : "validation was given up after \(limits.steps) applications of a schema")
    return false
  }

  /// Writes down a failure and returns `false`; silent evaluations build no sentence.
  mutating func fail(_ instruction: Int, _ message: @autoclosure () -> String) -> Bool {
    fail(at: program.locations[instruction], message())
  }

  /// The same for a keyword without an instruction of its own, about the value itself or about a part of it.
  mutating func fail(at keywordLocation: String, part: String? = nil, _ message: @autoclosure () -> String) -> Bool {
    if isReporting, errors.count < limits.errors {
      let tokens = path + (part.map { [$0] } ?? [])
      errors.append(
        ValidationError(
          instanceLocation: JSONPointer(tokens: tokens).description, keywordLocation: keywordLocation,
          message: message()))
    }
    return false
  }

  /// Takes back the errors that were reported since there were `count`, and returns them.
  mutating func withdrawErrors(since count: Int) -> [ValidationError] {
    defer { errors.removeLast(errors.count - count) }
    return Array(errors[count...])
  }

  private mutating func perform(
    _ index: Int, on value: JSONValue, isValidSoFar: Bool, collecting: Bool, _ evaluated: inout EvaluatedSet
  ) -> Bool {
    switch program.instructions[index] {
    case .never: return fail(index, "no value is allowed here, found \(value.excerpt)")
    case .type, .const, .enum, .multipleOf, .bound, .length, .pattern, .format:
      return performAssertion(index, on: value)
    case .itemCount, .uniqueItems, .prefixItems, .items, .contains:
      guard case .array(let elements) = value else { return true }
      return performArray(index, on: elements, collecting: collecting, &evaluated)
    case .memberCount, .required, .dependentRequired, .members, .propertyNames:
      guard case .object(let members) = value else { return true }
      return performObject(index, on: members, collecting: collecting, &evaluated)
    case .reference, .allOf, .anyOf, .oneOf, .not, .conditional, .dependentSchemas:
      return performInPlace(index, on: value, collecting: collecting, &evaluated)
    case .unevaluatedItems, .unevaluatedProperties:
      // After a failure the annotations are incomplete: what they would accuse is only a consequence.
      return !isValidSoFar || performUnevaluated(index, on: value, &evaluated)
    }
  }
}
