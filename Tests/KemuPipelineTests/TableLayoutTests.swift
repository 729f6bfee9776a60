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
    let expectation = Self.folder.appending(path: name).deletingPathExtension().appendingPathExtension("expected")
    let lines = try String(contentsOf: expectation, encoding: .utf8).split(separator: "\n").map(String.init)
    let department = try #require(lines.first?.dropFirst("department ".count))
    let records = document.records.filter { Self.types.contains($0.type) }.map { line($0, department) }
    let rejected = document.rejected.map(\.record).filter { Self.types.contains($0.type) }.map {
      "rejected " + line($0, department)
    }
    #expect(records + rejected == lines.dropFirst().filter { !$0.hasPrefix("outcome ") })
    for outcome in lines where outcome.hasPrefix("outcome ") {
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
