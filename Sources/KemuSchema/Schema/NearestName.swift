/// Finds the name that somebody probably meant.
public enum NearestName {
  /// Longer names are not compared: the work is the product of the lengths.
  private static let longestName = 100

  /// `; did you mean "…"?` for the nearest candidate, or nothing where none is near: at most one edit in three letters.
  public static func suggestion(for name: String, among candidates: some Sequence<String>) -> String {
    nearest(to: name, among: candidates).map { "; did you mean \"\($0)\"?" } ?? ""
  }

  static func nearest(to name: String, among candidates: some Sequence<String>) -> String? {
    let letters = Array(name.unicodeScalars)
    var best: (name: String, distance: Int)?
    guard letters.count <= longestName else { return nil }
    for candidate in candidates {
      let other = Array(candidate.unicodeScalars)
      let limit = min(max(1, min(letters.count, other.count) / 3), (best?.distance ?? .max) - 1)
      guard other.count <= longestName, abs(other.count - letters.count) <= limit else { continue }
      let distance = editDistance(letters, other)
      if distance <= limit { best = (candidate, distance) }
    }
    return best?.name
  }

  /// Insertions, deletions, substitutions and swaps of neighbours (optimal string alignment).
  static func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var previous: [Int] = []
    var current = Array(0...b.count)
    for i in a.indices {
      var next = [i + 1]
      for j in b.indices {
        var distance = min(current[j + 1] + 1, next[j] + 1, current[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { distance = min(distance, previous[j - 1] + 1) }
        next.append(distance)
      }
      (previous, current) = (current, next)
    }
    return current[b.count]
  }
}
