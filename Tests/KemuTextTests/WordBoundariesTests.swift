import Testing

@testable import KemuText

@Suite struct WordBoundariesTests {
  private func words(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    let offsets = WordBoundaries().boundaries(in: bytes[...])
    return zip(offsets, offsets.dropFirst()).map { String(decoding: bytes[$0..<$1], as: UTF8.self) }
  }

  @Test func wordsAreThoseOfTheDictionary() {
    #expect(words("财政拨款收入") == ["财政", "拨款", "收入"])
    #expect(words("") == [])
  }

  @Test func offsetsAreThoseOfTheSlice() {
    let bytes = Array("，收入合计。".utf8)
    #expect(WordBoundaries().boundaries(in: bytes[3..<15]) == [3, 9, 15])
  }

  @Test func charactersBeyondTheBasicPlaneKeepTheirPlaces() {
    #expect(words("𠀀𠀁收入").joined() == "𠀀𠀁收入")
    #expect(words("𠀀𠀁收入").last == "收入")
  }

  @Test func oneValueServesManyTexts() {
    let segmenter = WordBoundaries()
    for text in ["收入", String(repeating: "支出合计", count: 1_000), "", "元"] {
      let bytes = Array(text.utf8)
      let offsets = segmenter.boundaries(in: bytes[...])
      #expect(offsets.first == 0)
      #expect(offsets.last == bytes.count)
      #expect(zip(offsets, offsets.dropFirst()).allSatisfy { $0 < $1 })
    }
  }
}
