import KemuModel
import TestSupport
import Testing

@testable import KemuChecks

/// The verdict on sums of rounded numbers, against every way in which the numbers could have been rounded.
struct BalanceTests {
  private func cell(_ tens: Int, unit: Int = 1) -> Cell {
    Cell(value: ExactDecimal(coefficient: Int128(tens), exponent: unit), entry: 0, type: "t", property: "p")
  }

  private func balance(_ parts: Int, _ relation: Equation.Relation = .equal) throws -> Balance {
    var right = LinearForm()
    for part in 1...parts { right.append(part) }
    return try #require(try Balance(left: .cell(0), right: right, relation: relation, isExact: false))
  }

  /// Printed to tens, true to units: 12 may stand for anything from 115 to 125.
  private func couldBeTrue(_ total: Int, _ parts: [Int]) -> Bool {
    let sums = parts.reduce(into: Set([0])) { sums, part in
      sums = Set(sums.flatMap { sum in (-5...5).map { sum + part * 10 + $0 } })
    }
    return (-5...5).contains { sums.contains(total * 10 + $0) }
  }

  @Test func brokenIsWhatNoRoundingExplains() throws {
    var random = SplitMix(seed: 7)
    var verdicts: [String: Int] = [:]
    for _ in 0..<400 {
      let parts = (0..<Int.random(in: 1...4, using: &random)).map { _ in Int.random(in: 1...30, using: &random) }
      let total = max(1, parts.reduce(0, +) + Int.random(in: -4...4, using: &random))
      let verdict = try balance(parts.count).verdict(([total] + parts).map { cell($0) })
      verdicts["\(verdict)", default: 0] += 1
      #expect((verdict != .broken) == couldBeTrue(total, parts), "\(total) = \(parts)")
      #expect((verdict == .holds) == (total == parts.reduce(0, +)), "\(total) = \(parts)")
    }
    #expect(verdicts.count == 3 && verdicts.values.allSatisfy { $0 > 20 }, "\(verdicts)")
  }

  @Test func aValueAmongTheSolutionsMakesItHold() throws {
    var random = SplitMix(seed: 11)
    for _ in 0..<200 {
      let parts = (0..<3).map { _ in Int.random(in: 1...30, using: &random) }
      let total = parts.reduce(0, +) + Int.random(in: 3...9, using: &random)
      let cells = ([total] + parts).map { cell($0) }
      let balance = try balance(3)
      for changed in 0...3 {
        let span = try balance.solutions(for: changed, cells, .printed)
        for candidate in 0...60 {
          var mended = cells
          mended[changed].value = ExactDecimal(coefficient: Int128(candidate), exponent: 1)
          guard !mended[changed].value.isZero else { continue }
          #expect((try balance.verdict(mended) != .broken) == span.contains(mended[changed].value))
        }
      }
    }
  }

  @Test func anInequalityIsBrokenOnlyBeyondRounding() throws {
    let balance = try balance(1, .atMost)
    #expect(try balance.verdict([cell(5), cell(9)]) == .holds)
    #expect(try balance.verdict([cell(10), cell(9)]) == .holds)
    #expect(try balance.verdict([cell(11), cell(9)]) == .broken)
  }

  /// 9101.68万元 is 91016775.35元 as printed to that place; it is no deviation.
  @Test func aSideOfACoarserPlaceIsTheRoundedOther() throws {
    let coarse = Cell(value: ExactDecimal(coefficient: 910_168, exponent: 2), entry: 0, type: "t", property: "p")
    let fine = Cell(value: ExactDecimal(coefficient: 9_101_677_535, exponent: -2), entry: 0, type: "t", property: "p")
    #expect(try balance(1).verdict([coarse, fine]) == .holds)
    #expect(try balance(1).verdict([fine, coarse]) == .holds)
  }

  /// A bare 0 says that there was nothing; 0.00 says that there was less than half a hundredth.
  @Test(arguments: [("0", 0, "0"), ("0.00", -2, "50.0"), ("0.0", -1, "500.0")])
  func printedNoughts(text: String, exponent: Int, half: String) throws {
    let place = Evidence(TextSpan(0, 1), unit: "万元")
    let value = ExactDecimal(coefficient: 0, exponent: exponent + 4)
    let cell = Cell(value: value, evidence: place, entry: 0, type: "t", property: "p")
    #expect(cell.halfUnit == ExactDecimal(half))
  }

  @Test func theSameCellsOnBothSidesSayNothing() throws {
    #expect(try Balance(left: .cell(1), right: .cell(1), relation: .equal, isExact: false) == nil)
  }
}
