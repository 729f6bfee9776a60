import KemuModel
import TestSupport
import Testing

@testable import KemuText

@Suite struct FoldedTextTests {
  private func fold(_ text: String, _ folding: Folding) -> String {
    String(decoding: FoldedText(ArraySlice(Array(text.utf8)), folding).utf8, as: UTF8.self)
  }

  @Test func widthTouchesOnlyFullWidthASCII() {
    #expect(fold("４０２．０４％ ①…㎡ｱ", .width) == "402.04% ①…㎡ｱ")
  }

  @Test func spacesBecomePlainOrVanish() {
    #expect(fold("收\u{3000}入\u{A0}合\u{200B}计\t1\n", .spaces) == "收 入 合计 1\n")
    #expect(fold("收\u{3000}入\u{A0}合\u{200B}计\t1\n", .dropSpaces) == "收入合计1")
  }

  @Test func labelsMatchWhateverTheirBracketsAndScript() {
    #expect(fold("財政撥款 收入（ＡＢ）「總」", .label) == fold("财政拨款收入(ab)“总”", .label))
  }

  @Test func theSourceOfAMatchIsQuotedAsPrinted() {
    let text = CanonicalText("共 402. 04　万元，")
    let folded = FoldedText(text, TextSpan(0, text.count), [.width, .dropSpaces])
    #expect(String(decoding: folded.utf8, as: UTF8.self) == "共402.04万元,")
    #expect(text[folded.source(3..<15)] == "402. 04　万元")
    #expect(text[folded.source(15..<16)] == "，")
  }

  @Test func aSliceKeepsThePlacesOfItsText() {
    let text = CanonicalText("一二三，四")
    let folded = FoldedText(text, TextSpan(6, 12), .width)
    #expect(folded.source(3..<4) == TextSpan(9, 12))
  }

  private let alphabet = "ab 1９．，（）　\u{A0}\u{200B}\n\t萬财會「。é𠀀"

  @Test(arguments: [
    Folding.width, .spaces, .dropSpaces, .brackets, .simplified, .lowercase, .label, [.width, .spaces], [],
  ])
  func theMapIsMonotoneAndStaysInside(folding: Folding) {
    var generator = SplitMix(seed: 11)
    for _ in 0..<200 {
      let bytes = generator.text(of: alphabet, length: 40)
      let folded = FoldedText(bytes[...], folding)
      #expect(UTF8Census(folded.utf8).isValid)
      var last = 0
      for offset in 0...folded.utf8.count {
        let source = folded.sourceOffset(offset)
        #expect(source >= last && source <= bytes.count)
        last = source
        guard offset < folded.utf8.count else { continue }
        let span = folded.source(offset..<offset + 1)
        #expect(!span.isEmpty && span.end <= bytes.count)
      }
    }
  }

  @Test(arguments: [Folding.spaces, .simplified, .label, []])
  func theWayIntoTheViewIsThatBackReversed(folding: Folding) {
    var generator = SplitMix(seed: 17)
    for _ in 0..<200 {
      let bytes = generator.text(of: alphabet, length: 40)
      let folded = FoldedText(bytes[...], folding)
      for source in 0...bytes.count {
        let first = (0..<folded.utf8.count).first { folded.sourceOffset($0) >= source }
        #expect(folded.offset(notBefore: source) == first ?? folded.utf8.count)
      }
    }
  }

  @Test func asciiWithoutSpacesIsItsOwnFolding() {
    var generator = SplitMix(seed: 3)
    for _ in 0..<100 {
      let bytes = generator.text(of: "abz019.,%-+", length: 40)
      let folded = FoldedText(bytes[...], .label)
      #expect(folded.utf8 == bytes)
      #expect(folded.source(0..<bytes.count) == TextSpan(0, bytes.count))
    }
  }

  @Test func foldingTwiceChangesNothing() {
    var generator = SplitMix(seed: 5)
    for _ in 0..<100 {
      let once = FoldedText(generator.text(of: alphabet, length: 40)[...], .label).utf8
      #expect(FoldedText(once[...], .label).utf8 == once)
    }
  }
}
