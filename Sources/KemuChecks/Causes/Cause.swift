/// One cause of broken equations: the cells of which any one alone, if changed, mends them all.
struct Cause {
  /// Indices of the broken equations, in the order of the checks; the first one is the one to tell of.
  var equations: [Int]
  /// In the order of the document. Empty where no single change would do without breaking an equation that holds.
  var suspects: [Int]
}
