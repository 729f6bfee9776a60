internal import KemuModel

/// A finding and the numbers behind it.
struct Diagnosis: Sendable {
  var finding: Finding
  /// The places of which any one alone, with another number, would mend all equations of the finding; empty where no
  /// single change does.
  var suspects: [TextSpan]
}
