import KemuModel
import KemuRecognizers
import Testing

@Suite struct RecognizersTests {
  /// Pieces that numerals, units and their neighbours are made of.
  private static let pieces = [
    "1", "23", "0", "4.5", ",", "，", ".", "、", " ", "\n", "万", "元", "亿", "%", "百", "十", "一", "三", "零", "分", "之", "点", "成", "-",
    "至", "余",
    "多", "约", "年", "月", "日", "辆", "（", "）", "/", "角", "又", "几", "数", "半", "￥", "第", "号", "a", "\u{3000}", "９", "兆", "负", "人", "块",
    "对",
  ]

  /// A small generator with a fixed seed, so that a failure comes back.
  private struct Generator: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 33)
    }
  }

  @Test func mentionsAreInOrderApartAndOnScalarBounds() {
    var generator = Generator(state: 7)
    for _ in 0..<4_000 {
      let length = Int.random(in: 1...14, using: &generator)
      let line = (0..<length).compactMap { _ in Self.pieces.randomElement(using: &generator) }.joined()
      let text = CanonicalText(line)
      var end = 0
      for mention in Recognizers().mentions(in: text) {
        #expect(mention.span.start >= end && !mention.span.isEmpty && mention.span.end <= text.count, "\(line)")
        #expect(mention.span.start == text.count || text.utf8[mention.span.start] & 0xC0 != 0x80, "\(line)")
        #expect(mention.span.end == text.count || text.utf8[mention.span.end] & 0xC0 != 0x80, "\(line)")
        if let upper = mention.upperValue { #expect(mention.value < upper, "\(line)") }
        end = mention.span.end
      }
    }
  }

  @Test func aSpanIsReadAsIfItStoodAlone() {
    let text = CanonicalText("收入12万元，支出345万元")
    let mentions = Recognizers().mentions(in: text, TextSpan(6, 10))
    #expect(mentions.map { text[$0.span] } == ["12"])
  }

  @Test func kindsThatAreLeftOutTakeNothing() {
    let text = CanonicalText("2019年支出5万元")
    #expect(Recognizers(kinds: [.number]).mentions(in: text).map { text[$0.span] } == ["2019", "5万"])
    #expect(Recognizers(kinds: [.amount]).mentions(in: text).map { text[$0.span] } == ["5万元"])
  }

  @Test func numeralsBeyondTheBoundsAreNoMentions() {
    let digits = String(repeating: "9", count: 1_000_000)
    let text = CanonicalText(digits + "万元，" + String(repeating: "九", count: 100_000) + "，⟦5元")
    #expect(Recognizers().mentions(in: text).map { text[$0.span] } == ["5元"])
  }

  @Test func scanReadsOneNumeral() {
    let bytes = Array("a1,234.50b".utf8)
    let numeral = Numeral.scan(bytes, at: 1)
    #expect(numeral?.value == ExactDecimal("1234.5"))
    #expect(numeral?.end == 9)
    #expect(Numeral.scan(bytes, at: 0) == nil)
    #expect(Numeral.scan(bytes, at: 99) == nil)
  }

  /// Every number with up to six digits reads the same in digits and in characters.
  @Test func chineseNumeralsMeanWhatTheirDigitsMean() {
    for number in stride(from: 10, to: 1_000_000, by: 137) {
      let text = CanonicalText(Self.spelled(number) + "元")
      let mentions = Recognizers(kinds: [.amount]).mentions(in: text)
      #expect(mentions.map(\.value) == [ExactDecimal(number)], "\(number)")
      #expect(mentions.first?.span == TextSpan(0, text.count), "\(number)")
    }
  }

  private static func spelled(_ number: Int) -> String {
    let digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    func below(_ number: Int, _ unit: Int, _ name: String) -> String {
      guard number >= unit else { return spelled(number) }
      let rest = number % unit
      let head = spelled(number / unit) + name
      return rest == 0 ? head : head + (rest < unit / 10 ? "零" : "") + spelled(rest)
    }
    switch number {
    case 10_000...: return below(number, 10_000, "万")
    case 1_000...: return below(number, 1_000, "千")
    case 100...: return below(number, 100, "百")
    case 10...: return below(number, 10, "十")
    default: return digits[number]
    }
  }
}
