/// How the prose states a property whose value is a word of a list: 评价等次为“优秀”, 达到“良”等次.
public struct TermRule: Sendable {
  /// The words that are values, folded.
  public var terms: [String]
  /// Words of which one stands before the term.
  public var before: [String]
  /// Words that may stand between (为, 属于); quotation marks and a colon always may.
  public var between: [String]
  /// Words of which one stands directly behind it, where none stands before.
  public var after: [String]

  public init(terms: [String], before: [String] = [], between: [String] = [], after: [String] = []) {
    self.terms = terms
    self.before = before
    self.between = between
    self.after = after
  }
}

extension TermRule {
  static func rules(_ annotation: AnnotationReading) throws(AnnotationError) -> [TermRule] {
    guard let member = annotation.member("terms") else { return [] }
    var rules: [TermRule] = []
    for rule in try member.elements() {
      rules.append(
        TermRule(
          terms: try rule.strings("terms"), before: try rule.strings("before"),
          between: try rule.strings("between"), after: try rule.strings("after")))
    }
    return rules
  }
}
