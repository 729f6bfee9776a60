import KemuModel
import KemuSchema
import Testing

@testable import KemuPipeline

/// Sentences of many places and what each of them states, no more and no less.
///
/// `Tests/Wordings/facts.tsv` has a kind of document, a heading, a sentence and the properties of the profile a line; each
/// line is made a document of its own.
struct FactTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var kind: String
    var heading: String
    var sentence: String
    var expected: String
    var testDescription: String { "\(heading): \(sentence)" }
  }

  static let cases: [Case] = ((try? Project.bytes("Tests/Wordings/facts.tsv")) ?? []).split(separator: UInt8(ascii: "\n"))
    .compactMap { line in
      let fields = String(decoding: line, as: UTF8.self).split(separator: "\t").map(String.init)
      return fields.count == 4 ? Case(kind: fields[0], heading: fields[1], sentence: fields[2], expected: fields[3]) : nil
    }

  @Test func thereAreCases() {
    #expect(Self.cases.count >= 45)
  }

  @Test(arguments: cases)
  func sentenceStatesItsFacts(_ example: Case) throws {
    let text = """
      清源县林业局2022年度部门\(example.kind)
      第三部分 2022年度部门\(example.kind)情况说明
      一、\(example.heading)
      \(example.sentence)

      """
    let identity: Set = ["department", "fiscal_year", "kind"]
    let profile = try Project.extract(Array(text.utf8), named: "example.txt").records.first { $0.type == "profile" }
    let stated = (profile?.properties ?? []).filter { !identity.contains($0.name) }.map { property in
      switch property.value {
      case .text(let text): "\(property.name) \(text)"
      case .number(let number): "\(property.name) \(number.normalized)"
      }
    }
    let expected = (try JSONParser.parse(Array(example.expected.utf8)).members ?? JSONObject()).map { name, value in
      "\(name) \(value.text ?? "\(value)")"
    }
    #expect(stated.sorted() == expected.sorted())
  }
}
