import Testing

@testable import KemuText

@Suite struct PatternTests {
  @Test(arguments: [
    ("^abc$", "abc\n", false), ("^a.c$", "a\u{85}c", true), ("^a.c$", "a\nc", false), (#"^\d$"#, "٣", false),
    (#"^[\d-]+$"#, "1-2", true), (#"^[\w.-]+$"#, "a-b.c", true), (#"^[^\d]$"#, "٣", true), (#"^[^\d]$"#, "3", false),
    (#"^[\D]$"#, "x", true), (#"\bcaf\b"#, "café", true), (#"\Bb"#, "ab", true), (#"^\p{Script=Han}+$"#, "科目", true),
    (#"^[\u4e00-\u9fff]{2}$"#, "科目", true), (#"^\u{1F600}$"#, "😀", true), (#"^\uD83D\uDE00$"#, "😀", true),
    ("^[a[]$", "[", true), ("^[&&]$", "&", true), ("[]", "a", false), ("^[^]$", "\n", true), (#"^\cJ$"#, "\n", true),
    (#"^(a)\1$"#, "aa", true), (#"^(?<x>a)\k<x>$"#, "aa", true), (#"^a(?!b)"#, "ac", true), (#"^[+--]$"#, ",", true),
    ("^(?:万|亿)元$", "亿元", true), ("", "", true), (#"^\x41\0?$"#, "A", true), (#"^\/\-$"#, "/-", true),
    ("^.$", "😀", true), (#"^[$^]$"#, "$", true),
  ])
  func patternsMeanWhatECMAScriptSays(_ source: String, _ text: String, _ expected: Bool) throws {
    var pattern = try Pattern(ecmaScript: source)
    #expect(try pattern.isFound(in: text) == expected)
  }

  @Test(arguments: [
    "(", "[a", #"\"#, #"\A"#, #"\Z"#, #"\Qa"#, #"\h"#, "a++", "(?i)a", "(?>a)", #"\uD800"#, #"\u12"#, #"\u{110000}"#,
    #"\p"#, #"\p{Nonsense}"#, #"\c1"#, "*a", "(?<a", #"\u+123"#,
    #"\u{+41}"#, #"\u{41"#,
  ])
  func otherPatternsAreRefused(_ source: String) {
    #expect(throws: Pattern.Failure.self) { _ = try Pattern(ecmaScript: source) }
  }

  /// Whatever is given as a pattern, it is compiled or refused, and a search with it ends.
  @Test func arbitraryPatternsDoNoHarm() {
    let alphabet = Array(#"\\\[]()^$.*+?{}|-dwsbpPkux01,:<>=!aA科"#)
    var seed: UInt64 = 7
    var compiled = 0
    for _ in 0..<3000 {
      var source = ""
      for _ in 0..<(seed >> 33) % 12 {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        source.append(alphabet[Int((seed >> 33) % UInt64(alphabet.count))])
      }
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      guard var pattern = try? Pattern(ecmaScript: source) else { continue }
      compiled += 1
      _ = try? pattern.isFound(in: "aA0科d-,")
    }
    #expect(compiled > 300)
  }

  @Test func backtrackingEnds() throws {
    var pattern = try Pattern(ecmaScript: "^(a+)+$")
    var failure: Pattern.Failure?
    do { _ = try pattern.isFound(in: String(repeating: "a", count: 100) + "!") } catch { failure = error }
    #expect(failure == .tooExpensive)
    #expect(try pattern.isFound(in: "aaa"))
  }
}
