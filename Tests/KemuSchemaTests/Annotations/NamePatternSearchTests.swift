import Testing

@testable import KemuSchema

/// What a search leaves out because it cannot succeed.
@Suite struct NamePatternSearchTests {
  /// Each of these would try more ways than there are atoms, were what failed once tried again.
  @Test(arguments: [
    "*a*a*a*a*a*a*a*a*a*b", String(repeating: "{n}", count: 30) + "b", String(repeating: "*{n}a", count: 10) + "b",
    "{n}" + String(repeating: "a{n}", count: 20) + "b", "*" + String(repeating: "#{n}*", count: 9) + "b",
  ])
  func aPatternThatFailsDoesSoSoon(pattern: String) {
    #expect(NamePattern(pattern).match(Array(repeating: UInt8(ascii: "a"), count: 3_000)) == nil)
  }

  /// A search that leaves nothing out finds the same.
  @Test func pruningChangesNothing() {
    let patterns = ["*a*b", "{n}a{m}b", "*{n}ab{m}", "{n}{m}b", "*a{n}*b{m}", "{n}*{m}a", "{n}a*b"]
    for pattern in patterns {
      for number in 0..<1_024 {
        let line = (0..<10).map { UInt8(ascii: "a") + UInt8(number >> $0 & 1) }
        #expect((NamePattern(pattern).match(line) != nil) == Self.matches(Array(pattern), line[...]), "\(pattern) \(line)")
      }
    }
  }

  private static func matches(_ pattern: [Character], _ line: ArraySlice<UInt8>) -> Bool {
    guard let first = pattern.first else { return line.isEmpty }
    switch first {
    case "*": return (line.startIndex...line.endIndex).contains { matches(Array(pattern.dropFirst()), line[$0...]) }
    case "{": return line.indices.contains { matches(Array(pattern.dropFirst(3)), line[($0 + 1)...]) }
    default: return line.first == first.asciiValue && matches(Array(pattern.dropFirst()), line.dropFirst())
    }
  }
}
