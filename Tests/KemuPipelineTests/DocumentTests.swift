import Foundation
import KemuModel
import Testing

/// Whole documents as departments of several provinces publish them: text out of PDF, pages saved from Word, exports.
///
/// `Tests/Documents/<name>.expected` says whose the document is, then one line for each of its records, those that are
/// refused marked `rejected`, then `outcome <table> <part of the reason>` and `finding <severity> <check>`. The documents
/// are honest: a finding of an error in one of them is wrong.
struct DocumentTests {
  private static let folder = Project.root.appending(path: "Tests/Documents")

  static let documents = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { !$0.hasSuffix(".expected") }.sorted()

  @Test func thereAreDocuments() {
    #expect(Self.documents.count >= 12)
  }

  @Test(arguments: documents)
  func recordsAndFindingsAreThoseExpected(name: String) throws {
    let document = try Project.extract(Project.bytes("Tests/Documents/" + name), named: name)
    let expectation = try DocumentExpectation(of: name, in: Self.folder)
    let records = document.records.map { expectation.line($0) }
    let rejected = document.rejected.map { "rejected " + expectation.line($0.record) }
    let findings = document.findings.map { "finding \($0.severity.rawValue) \($0.check)" }
    let found = records + rejected + findings
    for line in expectation.lines where !found.contains(line) { Issue.record("missing: \(line)") }
    for line in found where !expectation.lines.contains(line) { Issue.record("unexpected: \(line)") }
    #expect(found.count == expectation.lines.count)
    try expectation.expectOutcomes(of: document)
  }
}
