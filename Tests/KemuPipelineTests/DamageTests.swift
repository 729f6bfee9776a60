import KemuModel
import TestSupport
import Testing

@testable import KemuPipeline

/// Documents as they come when something went wrong on the way: cut, flipped, with tags and tabs lost.
///
/// Whatever comes, it ends in a document or in a failure that says why, and no number is output without its place.
struct DamageTests {
  private static let pieces: [(name: String, piece: Int)] = [
    ("003_c86435502d1c0011.txt", 3), ("003_c86435502d1c0011.txt", 5), ("003_c86435502d1c0011.txt", 6),
    ("004_e5387533b1e1cae7.txt", 1), ("004_e5387533b1e1cae7.txt", 8), ("003_tables.html", 0), ("003_tables.html", 3),
    ("003_tables.tsv", 0), ("000_ae918b6a312a25c0.txt", 1), ("002_ea7c4504829b357e.txt", 2),
  ]
  private static let pieceLength = 4000
  private static let versionsOfEach = 200

  @Test(arguments: pieces)
  func everyDamagedDocumentEnds(name: String, piece: Int) throws {
    let whole = try Project.bytes("Corpus/" + name)
    let start = min(piece * Self.pieceLength, max(0, whole.count - Self.pieceLength))
    let sound = Array(whole[start..<min(start + Self.pieceLength, whole.count)])
    var damage = Damage(seed: UInt64(piece + 1) &* 7919)
    for version in 0..<Self.versionsOfEach {
      let bytes = damage.damaged(sound)
      do {
        let document = try Project.extract(bytes, named: name)
        for problem in Grounding.problems(in: document) { Issue.record("version \(version) of \(name): \(problem)") }
      } catch let failure as StageFailure {
        #expect(!failure.reason.isEmpty)
      }
    }
  }
}

/// Whether every number of a document's records has its place in the text.
enum Grounding {
  static func problems(in document: Document) -> [String] {
    var problems: [String] = []
    for record in document.records {
      for property in record.properties {
        guard case .number(let value) = property.value else { continue }
        guard let span = property.evidence?.span, !span.isEmpty, span.end <= document.text.count else {
          problems.append("\(record.type)/\(property.name) \(value) has no place")
          continue
        }
        let quote = document.text[span]
        if !value.isZero, !quote.contains(where: \.isNumber) { problems.append("“\(quote)” is no numeral of \(value)") }
      }
    }
    return problems
  }
}
