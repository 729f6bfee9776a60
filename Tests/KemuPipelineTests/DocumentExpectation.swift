import Foundation
import KemuModel
import Testing

/// What `<name>.expected` says of a document beside it: whose it is, a line for each record and finding, and
/// `outcome <table> <part of the reason>` for tables.
struct DocumentExpectation {
  let lines: [String]
  private let department: Substring
  private let outcomes: [String]

  init(of name: String, in folder: URL) throws {
    let file = folder.appending(path: name).deletingPathExtension().appendingPathExtension("expected")
    let all = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init)
    department = try #require(all.first?.dropFirst("department ".count))
    outcomes = all.filter { $0.hasPrefix("outcome ") }
    lines = all.dropFirst().filter { !$0.hasPrefix("outcome ") }
  }

  /// The type and the properties, without the department where it is that of the document and without zeros at the end.
  func line(_ record: Record) -> String {
    let properties = record.properties.compactMap { property -> String? in
      switch property.value {
      case .text(let text): property.name == "department" && text == department ? nil : "\(property.name)=\(text)"
      case .number(let number): "\(property.name)=\(number.normalized)"
      }
    }
    return ([record.type] + properties).joined(separator: " ")
  }

  func expectOutcomes(of document: Document) throws {
    for outcome in outcomes {
      let parts = outcome.split(separator: " ", maxSplits: 2)
      let table = try #require(Int(parts[1]))
      #expect(document.tableOutcomes[table].reason?.contains(parts[2]) == true, "\(document.tableOutcomes[table])")
    }
  }
}
