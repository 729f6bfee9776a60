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
    let expectation = Self.folder.appending(path: name).deletingPathExtension().appendingPathExtension("expected")
    let lines = try String(contentsOf: expectation, encoding: .utf8).split(separator: "\n").map(String.init)
    let department = try #require(lines.first?.dropFirst("department ".count))
    let outcomes = lines.filter { $0.hasPrefix("outcome ") }
    let records = document.records.map { line($0, department) }
    let rejected = document.rejected.map { "rejected " + line($0.record, department) }
    let findings = document.findings.map { "finding \($0.severity.rawValue) \($0.check)" }
    let found = records + rejected + findings
    let expected = lines.dropFirst().filter { !outcomes.contains($0) }
    for line in expected where !found.contains(line) { Issue.record("missing: \(line)") }
    for line in found where !expected.contains(line) { Issue.record("unexpected: \(line)") }
    #expect(found.count == expected.count)
    for outcome in outcomes {
      let parts = outcome.split(separator: " ", maxSplits: 2)
      let table = try #require(Int(parts[1]))
      #expect(document.tableOutcomes[table].reason?.contains(parts[2]) == true, "\(document.tableOutcomes[table])")
    }
  }

  /// The type and the properties, without the department where it is that of the document and without zeros at the end.
  private func line(_ record: Record, _ department: Substring) -> String {
    let properties = record.properties.compactMap { property -> String? in
      switch property.value {
      case .text(let text): property.name == "department" && text == department ? nil : "\(property.name)=\(text)"
      case .number(let number): "\(property.name)=\(number.normalized)"
      }
    }
    return ([record.type] + properties).joined(separator: " ")
  }
}
