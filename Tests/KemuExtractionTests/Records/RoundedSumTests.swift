import KemuModel
import Testing

@testable import KemuExtraction

struct RoundedSumTests {
  private func agrees(_ addends: [String], _ total: String) -> Bool? {
    ExactDecimal(total).flatMap { RoundedSum(addends.compactMap { ExactDecimal($0) }).agrees(with: $0) }
  }

  @Test func everyPrintedPlaceGivesHalfAUnit() {
    #expect(agrees(["1.00", "2.00"], "3.00") == true)
    #expect(agrees(["1.00", "2.00"], "3.01") == true)
    #expect(agrees(["1.00", "2.00"], "3.02") == false)
    #expect(agrees(["1.00", "2.00"], "3") == true)
    #expect(agrees(["1", "2"], "4.0") == true)
    #expect(agrees(["1", "2"], "4.2") == false)
  }

  @Test func twentyRoundedAddendsMayMissByTheirHalves() {
    let addends = [String](repeating: "0.01", count: 20)
    #expect(agrees(addends, "0.30") == true)
    #expect(agrees(addends, "0.31") == false)
  }

  @Test func numbersBeyondExactArithmeticAreUndecided() {
    #expect(agrees(["99999999999999999999999999999999999999", "0.01"], "1") == nil)
  }
}
