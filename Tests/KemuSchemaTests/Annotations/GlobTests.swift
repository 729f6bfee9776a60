import Testing

@testable import KemuSchema

@Suite struct GlobTests {
  /// Beginning with the fixed end, and refusing by the first and last character, must change nothing.
  @Test(arguments: ["", "*", "a", "a*", "*a", "a*b", "*a*", "ab*ba", "*ab*a*b", "a*a*a", "b**a"])
  func matchesWhatTryingEveryWayMatches(pattern: String) {
    for length in 0...7 {
      for number in 0..<1 << length {
        let label = String((0..<length).map { number >> $0 & 1 == 0 ? "a" : "b" })
        let expected = Self.matches(Array(pattern), Array(label)[...])
        #expect(Glob(Array(pattern.utf8)[...]).matches(label) == expected, "\(pattern) \(label)")
        #expect([LabelPattern(pattern)].anyMatches(label) == expected, "\(pattern) \(label)")
      }
    }
  }

  private static func matches(_ pattern: [Character], _ label: ArraySlice<Character>) -> Bool {
    guard let first = pattern.first else { return label.isEmpty }
    let rest = Array(pattern.dropFirst())
    guard first == "*" else { return label.first == first && matches(rest, label.dropFirst()) }
    return (label.startIndex...label.endIndex).contains { matches(rest, label[$0...]) }
  }
}
