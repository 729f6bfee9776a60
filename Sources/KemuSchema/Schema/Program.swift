internal import KemuModel

/// A compiled schema: flat tables that refer to each other by index.
///
/// What is read for every value (nodes, instructions, name tables) are arrays of trivial values, so that tasks that
/// share a program do not contend for reference counts.
struct Program: Sendable {
  /// The instructions of all nodes, each node's in one run.
  var instructions: [Instruction] = []
  /// For each instruction, where its keyword stands: the document's URI and a JSON Pointer.
  var locations: [String] = []
  var nodes: [Node] = []
  /// Lists of node and name indices that instructions refer to by run.
  var lists: [Int32] = []
  var names: [String] = []
  var nameTables = NameTables()
  var values: [JSONValue] = []
  var numbers: [JSONNumber] = []
  var patterns: [String] = []
  var members: [MembersInstruction] = []
  /// For each of `members`, where its `additionalProperties` stands; apart from it, to keep it trivial.
  var additionalLocations: [String] = []

  /// A run of a table.
  struct Run: Sendable {
    var start: Int32
    var count: Int32

    var indices: Range<Int> { Int(start)..<Int(start + count) }
  }

  /// One schema.
  struct Node: Sendable {
    var run = Run(start: 0, count: 0)
    /// Whether it has `unevaluatedItems` or `unevaluatedProperties`, and so must know what was evaluated.
    var needsEvaluated = false
    /// Whether it is the schema `false`.
    var isNever = false
  }

  typealias NodeIndex = Int32

  /// One keyword, or a group that is evaluated in one pass. Counts beyond `Int` are held at `Int.max`.
  enum Instruction: Sendable {
    case never
    case type(TypeSet)
    case const(Int32)
    case `enum`(Run)
    case multipleOf(Int32)
    case bound(Bound, Int32)
    case length(Limit, Int)
    case itemCount(Limit, Int)
    case memberCount(Limit, Int)
    case pattern(Int32)
    case format(Format)
    case uniqueItems
    case required(Run)
    /// A list of name runs: name, count, names…
    case dependentRequired(Run)
    case reference(NodeIndex)
    case allOf(Run)
    case anyOf(Run)
    case oneOf(Run)
    case not(NodeIndex)
    case conditional(if: NodeIndex, then: NodeIndex?, else: NodeIndex?)
    /// A list of pairs: name, node.
    case dependentSchemas(Run)
    case members(Int32)
    case propertyNames(NodeIndex)
    case prefixItems(Run)
    case items(NodeIndex, from: Int32)
    case contains(NodeIndex, minimum: Int, maximum: Int)
    case unevaluatedItems(NodeIndex)
    case unevaluatedProperties(NodeIndex)
  }

  enum Bound: Sendable {
    case minimum, exclusiveMinimum, maximum, exclusiveMaximum
  }

  enum Limit: Sendable {
    case minimum, maximum
  }

  /// `properties`, `patternProperties` and `additionalProperties` of one schema.
  struct MembersInstruction: Sendable {
    /// Its table in ``nameTables``: the node of each property.
    var properties: NameTables.Table
    /// A list of pairs: pattern, node.
    var patterns: Run
    var additional: NodeIndex?
    /// The names in `properties`, to suggest one for an unknown member.
    var propertyNames: Run
  }

  /// What a value is to the keyword `type`; an integer is a number too.
  struct TypeSet: OptionSet, Sendable {
    let rawValue: UInt8

    static let null = TypeSet(rawValue: 1)
    static let boolean = TypeSet(rawValue: 2)
    static let integer = TypeSet(rawValue: 4)
    static let number = TypeSet(rawValue: 8)
    static let string = TypeSet(rawValue: 16)
    static let array = TypeSet(rawValue: 32)
    static let object = TypeSet(rawValue: 64)

    static let names: [(name: String, type: TypeSet, phrase: String)] = [
      ("null", .null, "null"), ("boolean", .boolean, "a boolean"), ("integer", .integer, "an integer"),
      ("number", .number, "a number"), ("string", .string, "a string"), ("array", .array, "an array"),
      ("object", .object, "an object"),
    ]

    /// `null or a number`: what a sentence about the types says.
    var phrase: String {
      let told = contains(.number) ? subtracting(.integer) : self
      return Self.names.filter { told.contains($0.type) }.map(\.phrase).joined(separator: " or ")
    }
  }

  /// The nodes that a node applies to the same value: where a cycle of these would never end.
  func inPlaceNodes(of node: Int) -> [NodeIndex] {
    nodes[node].run.indices.flatMap { index -> [NodeIndex] in
      switch instructions[index] {
      case .reference(let node), .not(let node): [node]
      case .allOf(let run), .anyOf(let run), .oneOf(let run): Array(lists[run.indices])
      case .conditional(let condition, let then, let otherwise): [condition] + [then, otherwise].compactMap { $0 }
      case .dependentSchemas(let run):
        stride(from: run.indices.lowerBound + 1, to: run.indices.upperBound, by: 2).map { lists[$0] }
      default: []
      }
    }
  }
}
