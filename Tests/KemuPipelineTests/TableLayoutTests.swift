import Foundation
import KemuModel
import Testing

/// Every layout in which forms are known to be printed: a document beside the records that are expected of it.
///
/// `Tests/TableLayouts/<layout>.txt` (or `.html`) is the document. `<layout>.expected` says whose it is, then one line for
/// each record of its tables, those with equal keys and other values marked `rejected`, then `outcome <table> <part of
/// the reason>`.
struct TableLayoutTests {
  private static let folder = Project.root.appending(path: "Tests/TableLayouts")
  private static let types: Set = [
    "summary_line", "income_line", "expenditure_line", "economic_line", "three_public", "fund_line",
  ]

  static let documents = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0.hasSuffix(".txt") || $0.hasSuffix(".html") }.sorted()

  @Test func thereAreLayouts() {
    #expect(Self.documents.count > 40)
  }

  @Test(arguments: documents)
  func recordsAreThoseExpected(name: String) throws {
    let document = try Project.extract(Project.bytes("Tests/TableLayouts/" + name), named: name)
    let expectation = try DocumentExpectation(of: name, in: Self.folder)
    let records = document.records.filter { Self.types.contains($0.type) }.map { expectation.line($0) }
    let rejected = document.rejected.map(\.record).filter { Self.types.contains($0.type) }.map {
      "rejected " + expectation.line($0)
    }
    #expect(records + rejected == expectation.lines)
    try expectation.expectOutcomes(of: document)
  }
}
