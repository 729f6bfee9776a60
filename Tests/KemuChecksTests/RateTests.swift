import KemuModel
import TestSupport
import Testing

@testable import KemuChecks

struct RateTests {
  private func cells(_ values: [(Int, Int)]) -> [Cell] {
    values.map {
      Cell(value: ExactDecimal(coefficient: Int128($0.0), exponent: $0.1), entry: 0, type: "t", property: "p")
    }
  }

  private func share() throws -> Rate {
    Rate(rate: 0, numerator: try LinearForm.cell(1).scaled(by: ExactDecimal(100)), denominator: .cell(2))
  }

  /// Printed numbers n, d and a rate in whole percent: possible are (2n ± 1) / (2d ± 1), and the rate ± 1.
  @Test func brokenIsWhatNeitherRoundingNorTruncationExplains() throws {
    var random = SplitMix(seed: 3)
    var verdicts: [String: Int] = [:]
    for _ in 0..<600 {
      let (part, whole) = (Int.random(in: 1...40, using: &random), Int.random(in: 5...60, using: &random))
      let rate = 100 * part / whole + Int.random(in: -14...14, using: &random)
      let verdict = try share().verdict(cells([(rate, 0), (part, 0), (whole, 0)]))
      let isPossible =
        100 * (2 * part + 1) >= (rate - 1) * (2 * whole - 1)
        && 100 * (2 * part - 1) <= (rate + 1) * (2 * whole + 1)
      if rate > 1 { #expect((verdict != .broken) == isPossible, "\(rate) of \(part)/\(whole)") }
      let isRounded = abs(200 * part - 2 * rate * whole) <= whole
      #expect((verdict == .holds) == isRounded, "\(rate) of \(part)/\(whole)")
      verdicts["\(verdict)", default: 0] += 1
    }
    #expect(verdicts.count == 3 && verdicts.values.allSatisfy { $0 > 20 }, "\(verdicts)")
  }

  /// 489.94 ÷ (920 − 489.94): the change stands in both, and counts once.
  @Test(arguments: [(11393, Verdict.rounding), (11392, .holds), (5325, .broken)])
  func aChangeIsMeasuredFromWhatItStartedFrom(rate: Int, expected: Verdict) throws {
    let change = try LinearForm.cell(1).scaled(by: ExactDecimal(100))
    let base = try LinearForm.cell(2).adding(.cell(1), times: ExactDecimal(-1))
    let verdict = try Rate(rate: 0, numerator: change, denominator: base)
      .verdict(cells([(rate, -2), (48994, -2), (92000, -2)]))
    #expect(verdict == expected)
  }

  @Test func aZeroBaseIsUndecidable() throws {
    #expect(throws: Undecidable.baseIsZero) { try share().verdict(cells([(5, 0), (3, 0), (0, 0)])) }
  }

  @Test func solutionsMend() throws {
    let printed = cells([(50, 0), (30, 0), (40, 0)])
    for changed in 0...2 {
      let span = try share().solutions(for: changed, printed, .printed)
      #expect(!span.isEmpty)
      for candidate in 2...200 {
        var mended = printed
        mended[changed].value = ExactDecimal(candidate)
        #expect(
          (try share().verdict(mended) != .broken) == span.contains(ExactDecimal(candidate)), "\(changed): \(candidate)"
        )
      }
    }
  }
}
