import KemuModel
import Testing

@testable import KemuReview

/// Marks stand where the evidence says, once each, whatever characters stand before them.
struct MarkTests {
  /// A document whose evidence is given by its places in scalars.
  private func document(
    _ text: String, _ records: [[Range<Int>]], findings: [(String, Range<Int>)] = []
  ) throws -> ExtractedDocument {
    let scalars = Array(text.unicodeScalars)
    func evidence(_ place: Range<Int>) -> String {
      let quote = String(String.UnicodeScalarView(scalars[place]))
      return #"{"text":"\#(quote)","start":\#(place.lowerBound),"end":\#(place.upperBound)}"#
    }
    let recordLines = records.map { places in
      let data = places.indices.map { #""p\#($0)":1"# }.joined(separator: ",")
      let grounds = zip(places.indices, places).map { #""/p\#($0)":\#(evidence($1))"# }.joined(separator: ",")
      return #"{"type":"t","data":{\#(data)},"evidence":{\#(grounds)}}"#
    }
    let findingLines = findings.map {
      #"{"check":"c","severity":"\#($0)","message":"m","evidence":[\#(evidence($1))]}"#
    }
    let entry = try DocumentEntry(line(#"{"id":"a","status":"ok","counts":{"records":{},"rejected":0,"findings":0}}"#))
    return ExtractedDocument(
      entry: entry, text: CanonicalText(text), records: try recordLines.map { try RecordEntry(line($0)) },
      findings: try findingLines.map { try FindingEntry(line($0)) })
  }

  private func line(_ json: String) throws -> OutputLine {
    try OutputLine(Array(json.utf8), at: LinePlace(file: "test", number: 1))
  }

  private func shown(_ document: ExtractedDocument) throws -> [String] {
    try DocumentMarks(document).all.map { mark in
      let text = document.text[mark.span]
      return switch mark.use {
      case .evidence(let severity): text + (severity.map { " " + $0 } ?? "")
      case .none: text + " unused"
      }
    }
  }

  @Test func onePlaceIsOneMarkHoweverManyUseIt() throws {
    #expect(try shown(document("共5元，另6元", [[1..<2], [1..<2, 5..<6]])) == ["5", "6"])
  }

  @Test func offsetsCountScalarsOfAnyWidth() throws {
    #expect(try shown(document("𠮷é科5元", [[3..<4]])) == ["5"])
    #expect(try shown(document("共5", [[1..<2]])) == ["5"])
  }

  @Test func placesThatOverlapAreOneMark() throws {
    #expect(try shown(document("增10-20%多", [[1..<3], [1..<7], [4..<6]])) == ["10-20%"])
  }

  @Test func theGravestSeverityWins() throws {
    let place = 1..<2
    let findings = [("rounding", place), ("error", place), ("warning", place)]
    #expect(try shown(document("共5", [[place]], findings: findings)) == ["5 error"])
  }

  @Test func numbersThatNothingUsesAreThereToo() throws {
    #expect(try shown(document("前3万元，共5元，后7元", [[6..<7]])) == ["3万元 unused", "5", "7元 unused"])
  }

  @Test func aQuoteThatDoesNotStandThereIsRefused() throws {
    var moved = try document("共5元", [[1..<2]])
    moved.text = CanonicalText("共6元")
    #expect(throws: ReviewFailure.self) { try DocumentMarks(moved) }
    moved.text = CanonicalText("")
    #expect(throws: ReviewFailure.self) { try DocumentMarks(moved) }
  }
}
