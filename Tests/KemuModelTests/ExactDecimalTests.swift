import KemuModel
import TestSupport
import Testing

struct ExactDecimalTests {
  private func random(_ source: inout SplitMix) -> ExactDecimal {
    ExactDecimal(
      coefficient: Int128(Int64.random(in: -1_000_000_000_000...1_000_000_000_000, using: &source)),
      exponent: Int.random(in: -6...6, using: &source))
  }

  @Test func additionIsCommutativeAssociativeAndUndoneBySubtraction() {
    var source = SplitMix(seed: 1)
    for _ in 0..<2_000 {
      let (a, b, c) = (random(&source), random(&source), random(&source))
      #expect(a.adding(b) == b.adding(a))
      #expect(a.adding(b)?.adding(c) == b.adding(c)?.adding(a))
      #expect(a.adding(b)?.subtracting(b) == a)
    }
  }

  @Test func productsDistributeOverSums() {
    var source = SplitMix(seed: 2)
    for _ in 0..<2_000 {
      let (a, b, c) = (random(&source), random(&source), random(&source))
      guard let sum = b.adding(c), let left = a.multiplied(by: sum), let ab = a.multiplied(by: b), let ac = a.multiplied(by: c)
      else { continue }
      #expect(left == ab.adding(ac))
    }
  }

  @Test func orderAgreesWithTheSignOfTheDifference() {
    var source = SplitMix(seed: 3)
    for _ in 0..<2_000 {
      let (a, b) = (random(&source), random(&source))
      #expect((a < b) == (a.subtracting(b)?.isNegative))
    }
  }

  @Test func textReadsBackWithEveryPrintedDigit() {
    var source = SplitMix(seed: 4)
    for _ in 0..<2_000 {
      let value = random(&source)
      let back = ExactDecimal(value.description)
      #expect(back == value)
      #expect(back?.fractionDigits == value.fractionDigits)
      #expect(back?.description == value.description)
    }
  }

  @Test func equalValuesHashAlikeHoweverTheyAreWritten() {
    #expect(ExactDecimal("12.50") == ExactDecimal("12.5"))
    #expect(Set([ExactDecimal("12.50"), ExactDecimal("12.5"), ExactDecimal("125e-1")]).count == 1)
    #expect(ExactDecimal("12.50")?.description == "12.50")
  }

  @Test func quotientsAreCutOffTowardZero() {
    #expect(ExactDecimal(2).divided(by: ExactDecimal(3), places: 2)?.description == "0.66")
    #expect(ExactDecimal(-2).divided(by: ExactDecimal(3), places: 2)?.description == "-0.66")
    #expect(ExactDecimal(1).divided(by: .zero, places: 2) == nil)
  }

  @Test(arguments: ["", "-", ".5", "1.2.3", "1e", "1,000", " 1", "１", "1e99999", "123456789012345678901234567890123456789012"])
  func otherTextIsNoNumber(text: String) {
    #expect(ExactDecimal(text) == nil)
  }

  @Test func arithmeticBeyondItsBoundsHasNoValue() throws {
    let largest = try #require(ExactDecimal("99999999999999999999999999999999999999"))
    #expect(largest.adding(ExactDecimal(coefficient: 1, exponent: -3)) == nil)
    #expect(largest.multiplied(by: largest) == nil)
    #expect(ExactDecimal("1e5000").map { $0 > largest } == true)
    #expect(ExactDecimal("1e5000")?.integer == nil)
  }

  /// The least coefficient has no opposite, and every value must have one.
  @Test func everyResultHasAnOpposite() throws {
    let least = ExactDecimal(coefficient: .min)
    #expect(-least == ExactDecimal(coefficient: .max) && least.magnitude == -least)
    #expect(least.adding(ExactDecimal(-1)) == nil)
    #expect(ExactDecimal(coefficient: -(1 << 64)).multiplied(by: ExactDecimal(coefficient: 1 << 63)) == nil)
  }
}
