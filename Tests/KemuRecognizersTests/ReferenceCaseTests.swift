import FoundationEssentials
import KemuModel
import KemuRecognizers
import Testing

@Suite struct ReferenceCaseTests {
  private struct Case: Decodable {
    struct Expected: Decodable {
      var type: String
      var start: Int
      var end: Int
      var value: String?
      var valueMax: String?

      enum CodingKeys: String, CodingKey {
        case type, start, end, value
        case valueMax = "value_max"
      }
    }

    var id: String
    var input: String
    var expected: [Expected]
    var scope: [String]
    var spansOnly: Bool?
    var invalid: Bool?

    enum CodingKeys: String, CodingKey {
      case id, input, expected, scope, invalid
      case spansOnly = "spans_only"
    }

    /// Whether the mentions of a kind are the expected ones.
    func agrees(_ kind: Mention.Kind) -> Bool {
      let text = CanonicalText(input)
      let offsets = ScalarOffsets(text)
      let found = Recognizers(kinds: [kind]).mentions(in: text)
      if invalid == true { return !found.contains { $0.span == TextSpan(0, text.count) } }
      let wanted = expected.filter { $0.type == kind.rawValue }
      return wanted.count == found.count
        && zip(wanted, found).allSatisfy { wanted, found in
          offsets.range(of: found.span) == wanted.start..<max(wanted.start, wanted.end)
            && (spansOnly == true
              || found.value == wanted.value.flatMap { ExactDecimal($0) }
                && found.upperValue == wanted.valueMax.flatMap { ExactDecimal($0) })
        }
    }
  }

  private static let kinds: [Mention.Kind] = [.amount, .percentage, .number]

  private func cases() throws -> [Case] {
    try ReferenceFiles.cases().map { try JSONDecoder().decode(Case.self, from: $0) }
  }

  @Test(.enabled(if: ReferenceFiles.haveCases))
  func eachListedExceptionReallyDiffers() throws {
    let cases = try cases()
    let byID = Dictionary(cases.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for line in try ReferenceFiles.lines(beside: "policy-exceptions.tsv") {
      let fields = line.split(separator: "\t")
      try #require(fields.count == 2, "an id and a clause: \(line)")
      let listed = try #require(byID[String(fields[0])], "\(fields[0]) is no case")
      #expect(Self.kinds.contains { listed.scope.contains($0.rawValue) && !listed.agrees($0) }, "\(listed.id) agrees")
    }
  }

  @Test(.enabled(if: ReferenceFiles.haveCases), arguments: [(Mention.Kind.amount, 97), (.percentage, 97), (.number, 95)])
  func mostCasesAgree(_ kind: Mention.Kind, _ percent: Int) throws {
    let cases = try cases()
    let exceptions = Set(
      try ReferenceFiles.lines(beside: "policy-exceptions.tsv").compactMap { $0.split(separator: "\t").first.map(String.init) })
    let relevant = cases.filter { $0.scope.contains(kind.rawValue) && !exceptions.contains($0.id) }
    let right = relevant.filter { $0.agrees(kind) }
    #expect(right.count * 100 >= relevant.count * percent, "\(right.count) of \(relevant.count)")
  }

  @Test func nothingInTheNegativeCorpusIsMoney() throws {
    let lines = try ReferenceFiles.lines(beside: "no-amounts.txt")
    #expect(lines.count >= 60)
    for line in lines {
      for recognizers in [Recognizers(), Recognizers(kinds: [.amount])] {
        let text = CanonicalText(line)
        let amounts = recognizers.mentions(in: text).filter { $0.kind == .amount }
        #expect(amounts.isEmpty, "\(line): \(amounts.map { text[$0.span] })")
      }
    }
  }
}
