/// What an equation comes to with the numbers of a document.
enum Verdict: Sendable {
  case holds
  /// Not exactly, but the intervals of the two sides meet.
  case rounding
  case broken
}

/// How far printed numbers may be from what the equation says of them.
enum Tolerance: Sendable {
  /// Not at all; a rate may be rounded.
  case exact
  /// Half a unit in the last printed place each; a rate may be rounded or truncated.
  case printed
}
