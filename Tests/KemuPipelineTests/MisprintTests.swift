import KemuModel
import TestSupport
import Testing

@testable import KemuChecks
@testable import KemuPipeline

/// The tables of the corpus are consistent; with one number of them misprinted the checks must find it.
struct MisprintTests {
  /// More than half a unit of each number of the longest sum of these tables, 28 of them, in yuan.
  private static let rounding = ExactDecimal(1500)
  private static let tables: Set = [
    "summary_line", "income_line", "expenditure_line", "economic_line", "three_public", "fund_line",
  ]

  private struct Tally: CustomStringConvertible {
    var misprints = 0
    var found = 0
    var named = 0
    var alone = 0
    var description: String {
      "\(misprints) misprints, \(found) found, \(named) with the number among the suspects, \(alone) with it as the only one"
    }
  }

  @Test(arguments: ["003_c86435502d1c0011.txt", "004_e5387533b1e1cae7.txt"])
  func misprintsAreFound(name: String) throws {
    let document = try Project.extract(Project.bytes("Corpus/" + name), named: name)
    let checker = try SchemaFiles(folder: Project.root.appending(path: "Schemas").path).checker()
    let known = Set(try checker.check(document).findings.filter { $0.severity == .error }.map(\.message))
    var random = SplitMix(seed: 2019)
    var tally = Tally()
    for (index, (place, value)) in numbers(of: document).enumerated() {
      // One kind a number, in turn: the whole is the same, and three times as fast.
      let kind = Misprint.Kind.allCases[index % Misprint.Kind.allCases.count]
      guard let misprint = Misprint(kind, of: value, at: place, using: &random),
        let change = misprint.value.subtracting(value)?.magnitude, change > Self.rounding
      else { continue }
      let findings = try checker.diagnose(misprint.applied(to: document)).diagnoses.filter {
        $0.finding.severity == .error && !known.contains($0.finding.message)
      }
      tally.misprints += 1
      if findings.isEmpty { continue }
      tally.found += 1
      let naming = findings.filter { $0.suspects.contains(place) }
      if !naming.isEmpty { tally.named += 1 }
      if naming.contains(where: { $0.suspects.count == 1 }) { tally.alone += 1 }
    }
    #expect(tally.misprints > 60)
    #expect(tally.found * 100 >= tally.misprints * 98, "\(tally)")
    #expect(tally.named * 100 >= tally.misprints * 90, "\(tally)")
  }

  /// Every amount of a table once, by its place.
  private func numbers(of document: Document) -> [(TextSpan, ExactDecimal)] {
    var seen: Set<TextSpan> = []
    var numbers: [(TextSpan, ExactDecimal)] = []
    for record in document.records where Self.tables.contains(record.type) {
      for property in record.properties where property.name != "line_no" && property.name != "code" {
        guard case .number(let value) = property.value, let place = property.evidence?.span else { continue }
        if seen.insert(place).inserted { numbers.append((place, value)) }
      }
    }
    return numbers
  }
}
