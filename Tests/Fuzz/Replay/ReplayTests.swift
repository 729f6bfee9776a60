import Foundation
import FuzzTargets
import TestSupport
import Testing

/// A short run of the fuzz targets that is the same every time: pieces of the corpus, sound and damaged, and every
/// input that once broke something.
@Suite struct ReplayTests {
  @Test(arguments: FuzzTarget.allCases)
  func piecesOfTheCorpusBreakNothing(target: FuzzTarget) throws {
    for (index, seed) in try Seeds.pieces(for: target).enumerated() {
      try target.run(seed)
      var damage = Damage(seed: UInt64(index))
      for _ in 0..<Seeds.damagedVersions { try target.run(damage.damaged(seed)) }
    }
  }

  @Test(arguments: FuzzTarget.allCases)
  func keptCasesBreakNothing(target: FuzzTarget) throws {
    for file in try Seeds.keptCases(of: target) {
      do { try target.run(Array(try Data(contentsOf: file))) } catch {
        Issue.record("\(file.lastPathComponent): \(error)")
      }
    }
  }
}
