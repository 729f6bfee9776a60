internal import KemuModel

/// An equation as a check states it: `total = basic? + project?`.
///
/// ```
/// equation   = side ("=" | "<=") side
/// side       = term { ("+" | "-") term }
/// term       = factor { ("*" | "/") factor }
/// factor     = numeral | figure ["?"] | "sum" "(" figure ")" ["?"] | "(" side { "|" side } ")"
/// figure     = [ set "." ] ( property | "@" )
/// ```
/// A figure without a set is one of the record that the equation is about; `@` is the property that the check goes
/// through. `x?` counts as nought where the document prints none, `sum(set.x)?` where it has no such records; `(a | b)` is the first of the two that is stated.
struct Equation: Hashable, Sendable {
  enum Relation: String, Sendable {
    case equal = "="
    case atMost = "<="
  }

  var left: Expression
  var relation: Relation
  var right: Expression
}

indirect enum Expression: Hashable, Sendable {
  case numeral(ExactDecimal)
  case figure(FigureName, isOptional: Bool)
  /// Over all records of a set.
  case sum(FigureName, isOptional: Bool)
  case plus(Expression, Expression)
  case minus(Expression, Expression)
  case times(Expression, Expression)
  case over(Expression, Expression)
  case firstStated([Expression])

  /// The properties that the expression names.
  var properties: Set<PropertyName> {
    switch self {
    case .numeral: []
    case .figure(let name, _), .sum(let name, _): name.property.map { [$0] } ?? []
    case .plus(let a, let b), .minus(let a, let b), .times(let a, let b), .over(let a, let b):
      a.properties.union(b.properties)
    case .firstStated(let choices): choices.reduce(into: []) { $0.formUnion($1.properties) }
    }
  }

  /// The sets that the expression reads.
  var sets: Set<String> {
    switch self {
    case .numeral: []
    case .figure(let name, _), .sum(let name, _): name.set.map { [$0] } ?? []
    case .plus(let a, let b), .minus(let a, let b), .times(let a, let b), .over(let a, let b): a.sets.union(b.sets)
    case .firstStated(let choices): choices.reduce(into: []) { $0.formUnion($1.sets) }
    }
  }
}

/// What an equation calls a number: a property of the subject, or of the records of a named set.
struct FigureName: Hashable, Sendable {
  var set: String?
  /// `nil` for the property that the check goes through.
  var property: PropertyName?
}
