import KemuModel
import KemuSchema
import Testing

@testable import KemuPipeline

/// What comes from outside counts only where the text supports it.
struct StageAnswerTests {
  private func answered(_ line: String, about text: String = "甲😀 4.20元，5元") throws -> Document {
    var document = Document(id: "a", source: Document.Source(bytes: []))
    document.text = CanonicalText(text)
    let answer = try StageAnswer(
      Array(line.utf8), try Contract.stageAnswer.compiled(), provides: [.records, .mentions], to: "a")
    answer.add(to: &document, as: "s")
    return document
  }

  @Test func placesCountScalars() throws {
    let document = try answered(
      #"{"id":"a","records":[{"type":"t","data":{"n":4.20},"evidence":{"/n":{"text":"4.20","start":3,"end":7}}}]}"#)
    let property = try #require(document.records.first?["n"])
    #expect(property.evidence?.span == TextSpan(8, 12))
    #expect(property.value == .number(ExactDecimal(coefficient: 420, exponent: -2)))
    #expect(document.rejected.isEmpty)
  }

  @Test(arguments: [("4.20", 2, 6), ("4.2", 3, 7), ("4.20", 7, 3), ("4.20", 3, 700), ("甲", 0, 0)])
  func wrongQuoteIsRejected(quote: String, start: Int, end: Int) throws {
    let evidence = #"{"text":"\#(quote)","start":\#(start),"end":\#(max(1, end))}"#
    let document = try answered(#"{"id":"a","records":[{"type":"t","data":{"n":1},"evidence":{"/n":\#(evidence)}}]}"#)
    let isRight = quote == "甲"
    #expect(document.records.count == (isRight ? 1 : 0))
    #expect(document.rejected.count == (isRight ? 0 : 1))
  }

  @Test func mentionsStandInTheOrderOfTheTextAndDoNotOverlap() throws {
    let mention = { (text: String, start: Int) in
      #"{"kind":"amount","value":1,"text":"\#(text)","start":\#(start),"end":\#(start + text.unicodeScalars.count)}"#
    }
    let all = [mention("5元", 9), mention("4.20元", 3), mention("元", 7), mention("甲", 0)].joined(separator: ",")
    let document = try answered(#"{"id":"a","mentions":[\#(all)]}"#)
    #expect(document.mentions.map { document.text[$0.span] } == ["甲", "4.20元", "5元"])
    #expect(document.notes.count == 1)
  }

  /// Half of a range would be a number that nobody stated.
  @Test func rangeWithoutAnUpperEndIsLeftOut() throws {
    let mention = { (upper: String) in
      #"{"kind":"amount","value":1,"value_max":\#(upper),"text":"5元","start":9,"end":11}"#
    }
    #expect(try answered(#"{"id":"a","mentions":[\#(mention("2"))]}"#).mentions.first?.upperValue == ExactDecimal(2))
    let document = try answered(#"{"id":"a","mentions":[\#(mention("1e99999"))]}"#)
    #expect(document.mentions.isEmpty && document.notes.count == 1)
  }

  @Test(arguments: [#"{"id":"b"}"#, #"{"id":"a","findings":[]}"#, "[]", "", #"{"id":"a","records":{}}"#])
  func nonsenseIsNoAnswer(line: String) {
    #expect(throws: ChildFailure.self) { try answered(line) }
  }
}
