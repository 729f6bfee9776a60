internal import KemuSchema

/// A label, and its column or its offset in the text.
typealias PlacedLabel = (label: String, place: Int)

/// How much two labels have in common, to name the one that an author may have meant.
struct Likeness {
  /// Longer labels are cut off, in Unicode scalars.
  private static let longest = 40
  /// From here on labels are alike, of 100.
  private static let least = 50

  /// The label that is most like one of the patterns; the first of several, `nil` where none is alike.
  static func nearest(to patterns: [LabelPattern], among labels: [PlacedLabel]) -> PlacedLabel? {
    var best: (index: Int, score: Int)?
    for (index, label) in labels.enumerated() {
      let score = patterns.lazy.map { percent($0, label.label) }.max() ?? 0
      if score >= least, score > best?.score ?? 0 { best = (index, score) }
    }
    return best.map { labels[$0.index] }
  }

  /// The longest common subsequence of the innermost head of a pattern and a label: of the pattern where it stands for
  /// any text too, else of the longer one.
  static func percent(_ pattern: LabelPattern, _ label: String) -> Int {
    let head = pattern.source.split(separator: "/").last ?? ""
    let plain = head.filter { $0 != "*" }
    let (own, other) = (plain.unicodeScalars.count, label.unicodeScalars.count)
    let whole = plain.count < head.count ? own : max(own, other)
    return whole == 0 ? 0 : common(plain, label) * 100 / whole
  }

  private static func common(_ left: String, _ right: String) -> Int {
    let (left, right) = (Array(left.unicodeScalars.prefix(longest)), Array(right.unicodeScalars.prefix(longest)))
    var above = [Int](repeating: 0, count: right.count + 1)
    for scalar in left {
      var row = [0]
      for (index, other) in right.enumerated() {
        row.append(scalar == other ? above[index] + 1 : max(above[index + 1], row[index]))
      }
      above = row
    }
    return above[right.count]
  }
}
