public import KemuChecks
public import KemuModel

/// Holds the records against the equations that must hold between them.
public struct Check: Stage {
  private let checker: Checker

  public init(_ checker: Checker) {
    self.checker = checker
  }

  public var description: StageDescription {
    StageDescription(
      name: "check", summary: "Holds the records against the equations that must hold between them.",
      requires: [.records], provides: [.findings])
  }

  public func run(_ document: inout Document) throws(StageFailure) {
    let (findings, outcomes) = try checker.check(document)
    document.findings.append(contentsOf: findings)
    document.checkOutcomes = outcomes
  }
}
