internal import KemuText

/// Validates values against a compiled schema. Each task has its own, because patterns keep the text they search.
public struct Validator {
  /// Bounds that hold whatever schema and document come: a value that reaches one does not validate, and the error says
  /// which bound it was.
  public struct Limits: Sendable {
    /// How many schemas may be open at once, one inside the other: about three for each level of the value. Unoptimised
    /// code takes up to 4 KB of stack for each, and a thread has 8 MB.
    public var depth = 1500
    /// How many schemas are applied to values altogether.
    public var steps = 100_000_000
    /// How many errors are reported; the rest of the value is then not described.
    public var errors = 100

    public init() {}
  }

  private let schema: CompiledSchema
  private let limits: Limits
  private let patterns: [CompiledPattern]

  /// - Throws: ``SchemaError`` where memory for a pattern is out; its syntax was checked with the schema.
  public init(_ schema: CompiledSchema, limits: Limits = Limits()) throws(SchemaError) {
    self.schema = schema
    self.limits = limits
    var patterns: [CompiledPattern] = []
    for source in schema.program.patterns {
      do {
        patterns.append(CompiledPattern(try Pattern(ecmaScript: source)))
      } catch {
        throw SchemaError(location: "", keyword: Keyword.pattern.rawValue, message: "\(source): \(error)")
      }
    }
    self.patterns = patterns
  }

  /// Every way in which the value does not fit the schema, in the order of the schema's keywords; empty when it fits.
  public func errors(in value: JSONValue) -> [ValidationError] {
    isValid(value) ? [] : evaluation(isReporting: true, of: value).errors
  }

  /// Whether the value fits: the same verdict, without the sentences.
  public func isValid(_ value: JSONValue) -> Bool {
    evaluation(isReporting: false, of: value).isValid
  }

  private func evaluation(isReporting: Bool, of value: JSONValue) -> (isValid: Bool, errors: [ValidationError]) {
    var evaluation = Evaluation(
      program: schema.program, patterns: patterns, limits: limits, isReporting: isReporting)
    var evaluated = EvaluatedSet()
    let isValid = evaluation.apply(schema.root, to: value, collecting: false, &evaluated)
    return (isValid && evaluation.exhausted == nil, evaluation.allErrors)
  }
}

/// A pattern in a place where values can be shared: Swift's arrays hold no noncopyable values.
final class CompiledPattern {
  private var pattern: Pattern

  init(_ pattern: consuming Pattern) {
    self.pattern = pattern
  }

  func isFound(in text: String) throws(Pattern.Failure) -> Bool {
    try pattern.isFound(in: text)
  }
}
