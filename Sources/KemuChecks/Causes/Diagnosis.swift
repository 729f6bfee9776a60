public import KemuModel

/// A finding and the numbers behind it.
public struct Diagnosis: Sendable {
  public var finding: Finding
  /// The places of which any one alone, with another number, would mend all equations of the finding; empty where no
  /// single change does.
  public var suspects: [TextSpan]
}
