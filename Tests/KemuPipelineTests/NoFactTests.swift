import KemuModel
import Testing

@testable import KemuPipeline

/// Sentences that state nothing that a record asks for: changes of other things, figures of other years, explanations.
///
/// `Tests/Wordings/no-facts.tsv` has a heading and a sentence a line; each pair is made a document of its own.
struct NoFactTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var heading: String
    var sentence: String
    var testDescription: String { "\(heading): \(sentence)" }
  }

  static let cases: [Case] = ((try? Project.bytes("Tests/Wordings/no-facts.tsv")) ?? []).split(separator: UInt8(ascii: "\n"))
    .compactMap { line in
      let fields = String(decoding: line, as: UTF8.self).split(separator: "\t")
      return fields.count == 2 ? Case(heading: String(fields[0]), sentence: String(fields[1])) : nil
    }

  @Test func thereAreCases() {
    #expect(Self.cases.count >= 60)
  }

  @Test(arguments: cases)
  func sentenceStatesNothing(_ example: Case) throws {
    let text = """
      临江县审计局2022年度部门决算
      第三部分 部门决算情况说明
      一、\(example.heading)
      \(example.sentence)

      """
    let records = try Project.extract(Array(text.utf8), named: "example.txt").records
    let stated = records.flatMap { record in record.properties.map { "\(record.type)/\($0.name) \($0.value)" } }
    #expect(stated == [])
  }
}
