import KemuModel
import Testing

/// The way from scalars to bytes is the way back.
struct ScalarOffsetsInverseTests {
  @Test(arguments: ["", "a", "收入😀", String(repeating: "a收😀é", count: 700)])
  func everyScalarIsWhereItStarts(text: String) {
    let canonical = CanonicalText(text)
    let offsets = ScalarOffsets(canonical)
    let starts = canonical.utf8.indices.filter { canonical.utf8[$0] & 0xC0 != 0x80 } + [canonical.count]
    for (number, start) in starts.enumerated() {
      #expect(offsets.offset(ofScalar: number) == start)
      #expect(offsets.scalar(at: start) == number)
    }
    #expect(offsets.offset(ofScalar: starts.count) == nil)
    #expect(offsets.offset(ofScalar: -1) == nil)
  }
}
