import Foundation
import KemuModel
import KemuSchema
import Testing

@testable import KemuPipeline

/// Excerpts in the wordings of many places, each with the records that the contract asks for.
///
/// `Tests/Wordings/NAME.txt` is the document, `NAME.json` an object of record types with the data of their records.
struct WordingTests {
  private static let folder = Project.root.appending(path: "Tests/Wordings")

  static let names: [String] = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5)) }.sorted()

  @Test func thereAreExcerpts() {
    #expect(Self.names.count >= 25)
  }

  @Test(arguments: names)
  func excerptGivesItsRecords(name: String) throws {
    let document = try Project.extract(Project.bytes("Tests/Wordings/\(name).txt"), named: name)
    let expected = try JSONParser.parse(Project.bytes("Tests/Wordings/\(name).json"))
    for type in ["profile", "composition", "program_expenditure", "project"] {
      let wanted = (expected[type]?.elements ?? []).map(Self.properties)
      let found = document.records.filter { $0.type == type }.map(Self.properties)
      for record in wanted where !found.contains(record) {
        Issue.record("\(type): missing \(Self.difference(record, found, of: type))")
      }
      for record in found where !wanted.contains(record) {
        Issue.record("\(type): unexpected \(Self.difference(record, wanted, of: type))")
      }
    }
  }

  @Test(arguments: names)
  func everyNumberIsGrounded(name: String) throws {
    let document = try Project.extract(Project.bytes("Tests/Wordings/\(name).txt"), named: name)
    for record in document.records {
      for property in record.properties {
        guard case .number = property.value else { continue }
        #expect(property.evidence.map { !$0.span.isEmpty && $0.span.end <= document.text.utf8.count } == true)
      }
    }
  }

  private static func properties(_ data: JSONValue) -> [String: JSONValue] {
    Dictionary(uniqueKeysWithValues: (data.members ?? JSONObject()).map { ($0.key, $0.value) })
  }

  private static func properties(_ record: Record) -> [String: JSONValue] {
    Dictionary(
      uniqueKeysWithValues: record.properties.map { property in
        switch property.value {
        case .text(let text): (property.name, .string(text))
        case .number(let number): (property.name, .number(JSONNumber(number)))
        }
      })
  }

  /// Only what differs, where there is but one record to compare with.
  private static func difference(_ record: [String: JSONValue], _ others: [[String: JSONValue]], of type: String) -> [String] {
    let other = type == "profile" ? others.first ?? [:] : [:]
    return record.filter { other[$0.key] != $0.value }.map { "\($0.key) \($0.value)" }.sorted()
  }
}
