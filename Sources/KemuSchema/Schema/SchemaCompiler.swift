internal import KemuText

/// Turns schemas into a ``Program``: each schema is one node, compiled once however often it is referred to.
///
/// Schemas wait in a list for their turn, so that neither deep nesting nor long chains of references cost stack.
struct SchemaCompiler {
  let set: SchemaSet
  let options: CompiledSchema.Options
  var program = Program()
  private var known: [Place: Program.NodeIndex] = [:]
  private var waiting: [(location: SchemaLocation, node: Program.NodeIndex)] = []
  /// Where each node's schema is, for the error about a cycle.
  private var places: [SchemaLocation] = []

  private struct Place: Hashable {
    let document: Int
    let pointer: JSONPointer
  }

  init(set: SchemaSet, options: CompiledSchema.Options) {
    self.set = set
    self.options = options
  }

  mutating func compile(from root: SchemaLocation) throws(SchemaError) -> CompiledSchema {
    let node = node(for: root)
    while let (location, node) = waiting.popLast() { try compile(location, as: node) }
    try refuseCycles()
    return CompiledSchema(program: program, root: node)
  }

  /// The node of a schema, which need not be compiled yet.
  mutating func node(for location: SchemaLocation) -> Program.NodeIndex {
    let place = Place(document: location.document, pointer: location.pointer)
    if let node = known[place] { return node }
    let node = Program.NodeIndex(program.nodes.count)
    program.nodes.append(Program.Node(isNever: location.value.truth == false))
    places.append(location)
    known[place] = node
    waiting.append((location, node))
    return node
  }

  /// The node of a schema directly inside another.
  mutating func node(under location: SchemaLocation, _ token: String, _ value: JSONValue) throws(SchemaError)
    -> Program.NodeIndex
  {
    node(for: try set.entered(location.child(token, value)))
  }

  private mutating func compile(_ location: SchemaLocation, as node: Program.NodeIndex) throws(SchemaError) {
    let start = program.instructions.count
    switch location.value {
    case .bool(true): break
    case .bool(false): emit(.never, at: location)
    case .object(let members): try compile(SchemaReading(location: location, members: members))
    default:
      throw SchemaError(
        location: set.describe(location), keyword: location.pointer.tokens.last ?? "",
        message: "expected a schema (an object, true or false), found \(location.value.excerpt)")
    }
    program.nodes[Int(node)].run = Program.Run(
      start: Int32(start), count: Int32(program.instructions.count - start))
    program.nodes[Int(node)].needsEvaluated = program.instructions[start...].contains {
      switch $0 {
      case .unevaluatedItems, .unevaluatedProperties: true
      default: false
      }
    }
  }

  /// The keywords of one schema. Cheap and telling ones come first, those that need the annotations of others last.
  private mutating func compile(_ schema: SchemaReading) throws(SchemaError) {
    try refuseUnsupported(schema)
    try compileAssertions(schema)
    try compileReferences(schema)
    try compileObjectKeywords(schema)
    try compileArrayKeywords(schema)
    try compileInPlaceApplicators(schema)
    try compileUnevaluated(schema)
  }

  /// Appends an instruction for the keyword at a place.
  mutating func emit(_ instruction: Program.Instruction, at location: SchemaLocation, _ keyword: Keyword? = nil) {
    program.instructions.append(instruction)
    let place = keyword.map { location.pointer.appending($0.rawValue) } ?? location.pointer
    program.locations.append(set.documents[location.document].uri + "#" + place.description)
  }

  mutating func list(_ indices: [Int32]) -> Program.Run {
    defer { program.lists.append(contentsOf: indices) }
    return Program.Run(start: Int32(program.lists.count), count: Int32(indices.count))
  }

  mutating func name(_ name: String) -> Int32 {
    program.names.append(name)
    return Int32(program.names.count - 1)
  }

  mutating func names(_ names: [String]) -> Program.Run {
    defer { program.names.append(contentsOf: names) }
    return Program.Run(start: Int32(program.names.count), count: Int32(names.count))
  }

  /// The index of a pattern that ICU accepts.
  mutating func pattern(_ source: String, at location: SchemaLocation, _ keyword: Keyword) throws(SchemaError) -> Int32 {
    if let index = program.patterns.firstIndex(of: source) { return Int32(index) }
    do {
      _ = try Pattern(ecmaScript: source)
    } catch {
      throw set.error(location, keyword, "\(JSONValue.string(source).excerpt) is not a regular expression: \(error)")
    }
    program.patterns.append(source)
    return Int32(program.patterns.count - 1)
  }

  /// A schema that applies itself to the same value again, by whatever detour, would never come to an end.
  private func refuseCycles() throws(SchemaError) {
    enum State { case untouched, open, done }
    var states = Array(repeating: State.untouched, count: program.nodes.count)
    for start in program.nodes.indices where states[start] == .untouched {
      states[start] = .open
      var trail = [(node: start, next: program.inPlaceNodes(of: start))]
      while let node = trail.last?.node {
        guard let next = trail[trail.count - 1].next.popLast() else {
          states[node] = .done
          trail.removeLast()
          continue
        }
        switch states[Int(next)] {
        case .done: break
        case .untouched:
          states[Int(next)] = .open
          trail.append((Int(next), program.inPlaceNodes(of: Int(next))))
        case .open:
          throw SchemaError(
            location: set.describe(places[Int(next)]), keyword: Keyword.ref.rawValue,
            message: "the schema applies itself to the same value again, by way of \(set.describe(places[node])); "
              + "take one of the references out, or put it under properties or items")
        }
      }
    }
  }
}
