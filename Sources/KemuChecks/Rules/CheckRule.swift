public import KemuModel

/// A check as the checks file states it.
public struct CheckRule: Sendable {
  /// Stable: `table.parent-equals-children`.
  public var code: String
  /// The rule in words.
  public var rule: String
  /// Where the rule comes from.
  public var source: String
  /// What a violation beyond rounding is.
  public var severity: Finding.Severity
  /// Whether its numbers are counts, which nobody rounds.
  var isExact: Bool
  var cases: [CheckCase]
}

/// One way in which a check applies.
///
/// A class because every document goes through all cases, and a value would be dozens of arrays to hand on.
final class CheckCase: Sendable {
  /// The records that it is about, one at a time.
  let subject: Selector
  let demand: Demand

  init(_ subject: Selector, _ demand: Demand) {
    self.subject = subject
    self.demand = demand
  }

  enum Demand: Sendable {
    case equation(EquationCase)
    case catalogue(CatalogueDemand, classification: String)
  }
}

/// An equation with the sets that it reads.
struct EquationCase: Sendable {
  /// In the order of their names.
  var sets: [NamedSet]
  /// The properties that `@` stands for, one after the other; empty for an equation without `@`.
  var properties: [PropertyName]
  /// Must hold exactly, or the case does not apply.
  var condition: Equation?
  /// Readings of one rule: it holds where one of them holds.
  var readings: [Equation]
  /// Why the numbers need not meet it: where they do not, it is undecidable.
  var excuse: String?
}

/// The records that an equation speaks of by a name.
struct NamedSet: Sendable {
  var name: String
  var selector: Selector
}

/// What a catalogue of codes demands of a line.
enum CatalogueDemand: String, Sendable, CaseIterable {
  /// The code has as many digits as a level of its classification.
  case level
  /// The line above it in the classification is printed, where others of that level are.
  case parent
  /// The name is one that the catalogue has for the code.
  case name
  /// The code is not one of another classification.
  case classification
}
