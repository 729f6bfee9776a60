/// One cause of broken equations: the cells of which any one alone, if changed, mends them all.
struct Cause {
  /// Indices of the broken equations, in the order of the checks; the first one is the one to tell of.
  var equations: [Int]
  /// In the order of the document. Empty where no change of one number mends anything.
  var suspects: [Int]
  /// Equations that hold, and would no longer after the change: what stands in them must change as well, so that the
  /// smallest set that mends all is a suspect and one number of each of these.
  var conflicts: [Int] = []
  /// Whether all was looked at that could mend it; the search is bounded.
  var isTraced = true
}
