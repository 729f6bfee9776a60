/// A column of a table of the output.
struct OutputColumn: Sendable {
  /// What its values are. Every format chooses its own type for each.
  enum Kind: Sendable {
    case text
    /// An integer of 64 bits.
    case integer
    /// An integer of any size: a document may print a count of thirty digits.
    case whole
    /// An exact decimal.
    case decimal
    /// An exact decimal in yuan.
    case money
  }

  var name: String
  var description: String
  var kind: Kind
  /// Whether every row has a value.
  var isRequired: Bool
  var constraints = Constraints()

  /// What a schema demands of the values besides their kind.
  struct Constraints: Sendable {
    /// The only values; empty where there are others.
    var allowed: [String] = []
    /// A regular expression of ECMA-262.
    var pattern: String?
    var minimumLength: Int?
    /// Numerals.
    var minimum: String?
    var maximum: String?
  }

  init(_ name: String, _ kind: Kind, _ description: String, isRequired: Bool = false) {
    self.name = name
    self.kind = kind
    self.description = description
    self.isRequired = isRequired
  }

  /// Part of the key of nearly every table: which document a row belongs to.
  static let document = Self("document", .text, "The path of the input, relative to the corpus.", isRequired: true)
  static let record = Self(
    "record", .integer, "The number of the record within its document, from 1.", isRequired: true)
}
