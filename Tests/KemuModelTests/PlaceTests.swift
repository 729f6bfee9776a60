import KemuModel
import TestSupport
import Testing

struct PlaceTests {
  @Test func spansRelateAsRangesDo() {
    var source = SplitMix(seed: 5)
    for _ in 0..<2_000 {
      let ends = (0..<4).map { _ in Int.random(in: 0...12, using: &source) }
      let (a, b) = (TextSpan(ends[0], ends[1]), TextSpan(ends[2], ends[3]))
      #expect(a.overlaps(b) == (!a.isEmpty && !b.isEmpty ? a.range.overlaps(b.range) : a.start < b.end && b.start < a.end))
      #expect(a.union(b).contains(a) && a.union(b).contains(b))
      #expect(a.contains(b) == (a.union(b) == a))
      #expect(!(a < b && b < a))
    }
  }

  @Test func reversedSpansAreEmptyAtTheirStart() {
    #expect(TextSpan(5, 3) == TextSpan(5, 5))
  }

  /// Stages of others may make such spans; to refuse them they must be looked at.
  @Test func spansBeyondATextAreCutOff() {
    #expect(CanonicalText("科目")[TextSpan(3, 99)] == "目")
    #expect(CanonicalText("科目")[TextSpan(-9, 3)] == "科")
    #expect(CanonicalText("科目")[TextSpan(-9, -3)] == "")
    #expect(CanonicalText("")[TextSpan(3, 9)] == "")
    #expect(ScalarOffsets(CanonicalText("科目")).range(of: TextSpan(-300, 3)) == 0..<1)
  }

  @Test func scalarOffsetsCountLikeTheStandardLibrary() {
    var source = SplitMix(seed: 6)
    let pieces: [Unicode.Scalar] = ["a", "é", "科", "𠮷", "\n", "０"]
    for length in [0, 1, 170, 511, 512, 513, 2_000] {
      let text = String(String.UnicodeScalarView((0..<length).compactMap { _ in pieces.randomElement(using: &source) }))
      let offsets = ScalarOffsets(CanonicalText(text))
      for _ in 0..<200 {
        let count = Int.random(in: 0...length, using: &source)
        let bytes = String(String.UnicodeScalarView(text.unicodeScalars.prefix(count))).utf8.count
        #expect(offsets.scalar(at: bytes) == count)
      }
      #expect(offsets.scalar(at: .max) == length)
    }
  }

  @Test func linesCountFromOne() {
    let lines = SourceLines(of: CanonicalText("ab\n\n科目"))
    #expect([0, 2, 3, 4, 6].map { lines.line(at: $0) } == [1, 1, 2, 3, 3])
    #expect(lines.position(at: 7) == (3, 4))
  }
}
