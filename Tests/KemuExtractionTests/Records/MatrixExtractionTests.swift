import Testing

struct MatrixExtractionTests {
  private let head = "费用表\n单位：元\n预算数||||决算数|||\n合计|出国费|用车费|接待费|合计|出国费|用车费|接待费\n"

  @Test func aGroupOfColumnsIsARecordInTheirOrder() {
    let result = Schemas.extract(head + "6.00|1.00|2.00|3.00|5.00||2.00|3.00", [Schemas.travel])
    #expect(
      result.records == [
        "phase=budget total=6.00 abroad=1.00 cars=2.00 guests=3.00", "phase=final total=5.00 cars=2.00 guests=3.00",
      ])
  }

  @Test func aCellTooManyMovesTheSecondGroup() {
    let result = Schemas.extract(head + "6.00|1.00|2.00|3.00||5.00|1.00|1.00|3.00", [Schemas.travel])
    #expect(result.records.last == "phase=final total=5.00 abroad=1.00 cars=1.00 guests=3.00")
  }

  @Test func figuresThatFitNoDisplacementAreRefused() {
    let result = Schemas.extract(head + "6.00|1.00|2.00|3.00|9.00|1.00|1.00|3.00", [Schemas.travel])
    #expect(result.records.isEmpty)
    #expect(result.reasons == ["its columns contradict its sums, and no displacement mends them"])
  }

  @Test func propertiesMayStandInRows() {
    let rows = "费用表\n单位：元\n项目|预算数|决算数\n合计|6.00|5.00\n1、出国费|1.00|\n其中：（1）用车费|2.00|2.00\n3.接待费|3.00|3.00"
    let result = Schemas.extract(rows, [Schemas.travel])
    #expect(
      result.records == [
        "phase=budget total=6.00 abroad=1.00 cars=2.00 guests=3.00", "phase=final total=5.00 cars=2.00 guests=3.00",
      ])
  }

  @Test func rowsThatContradictTheirSumAreRefused() {
    let rows = "费用表\n单位：元\n项目|预算数|决算数\n合计|9.00|5.00\n出国费|1.00|\n用车费|2.00|2.00\n接待费|3.00|3.00"
    #expect(Schemas.extract(rows, [Schemas.travel]).reasons == ["its rows contradict its sums"])
  }

  @Test func whatIsLostIsTold() {
    let unreadable = Schemas.extract(head + "见附注|1.00|2.00|3.00|5.00||2.00|3.00", [Schemas.travel])
    #expect(unreadable.records.first == "phase=budget abroad=1.00 cars=2.00 guests=3.00")
    #expect(unreadable.reasons == ["row 2 of table 0: “见附注” is no total"])
    let contradicted = Schemas.extract(head + "6.00|1.00|2.00|见附注|5.00|9.00|2.00|3.00", [Schemas.travel])
    #expect(contradicted.reasons.first??.hasSuffix("mends them; row 2 of table 0: “见附注” is no guests") == true)
  }

  @Test func tableWithoutAUnitIsNotOneWithoutFigures() {
    let result = Schemas.extract("费用表\n预算数|\n出国费|用车费\n1.00|2.00", [Schemas.travel])
    #expect(result.reasons == ["row 2 of table 0: “1.00” has no unit; row 2 of table 0: “2.00” has no unit"])
  }

  @Test func theFirstGroupThatCannotBeBoundIsTold() {
    let rows = "费用表\n单位：元\n预算数||决算数|\n出国费|出国费|用车费|用车费\n1.00|1.00|2.00|2.00"
    // A set's order differs from one instance to the next.
    let reasons = Set((0..<20).flatMap { _ in Schemas.extract(rows, [Schemas.travel]).reasons })
    #expect(reasons == ["two columns are headed like abroad: 出国费"])
  }

  @Test func oneKindOfFigureInTwoColumnsIsRefused() {
    let rows = "费用表\n单位：元\n项目|决算数|决算数\n合计|9.00|5.00\n出国费|9.00|5.00"
    #expect(Schemas.extract(rows, [Schemas.travel]).records.isEmpty)
  }
}
