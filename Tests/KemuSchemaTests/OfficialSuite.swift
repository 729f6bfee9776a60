import Foundation

@testable import KemuSchema

/// The official JSON Schema test suite, where Tests/Scripts/fetch-json-schema-suite.sh has put it.
struct OfficialSuite {
  let folder: URL

  struct Group {
    let description: String
    let schema: JSONValue
    let cases: [Case]
  }

  struct Case {
    let description: String
    let data: JSONValue
    let isValid: Bool
  }

  /// `nil` where the suite was not fetched.
  init?() {
    let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    folder = package.appending(path: ".build/json-schema-suite")
    guard FileManager.default.fileExists(atPath: folder.appending(path: "tests/draft2020-12").path) else { return nil }
  }

  static let isRequired = ProcessInfo.processInfo.environment["CI"] == "true"
  static let absence =
    "json-schema-suite: SKIPPED, the official suite is absent; run Tests/Scripts/fetch-json-schema-suite.sh"

  /// The names of all required files of draft 2020-12.
  func requiredFiles() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "tests/draft2020-12").path)
      .filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5)) }.sorted()
  }

  func groups(of file: String) throws -> [Group] {
    let document = try parse(folder.appending(path: "tests/draft2020-12/\(file).json"))
    return (document.elements ?? []).map { group in
      Group(
        description: group["description"]?.text ?? "", schema: group["schema"] ?? .null,
        cases: (group["tests"]?.elements ?? []).map {
          Case(
            description: $0["description"]?.text ?? "", data: $0["data"] ?? .null, isValid: $0["valid"]?.truth ?? false)
        })
    }
  }

  /// The documents that the suite refers to, under the address it gives them. What the validator refuses to take (other
  /// drafts, for instance) is left out; a case that needs it then fails.
  func remotes() throws -> SchemaSet {
    let base = folder.appending(path: "remotes")
    var documents: [(uri: String, value: JSONValue)] = []
    let files = FileManager.default.enumerator(atPath: base.path)?.compactMap { $0 as? String } ?? []
    for file in files.sorted() where file.hasSuffix(".json") && !Self.isOfAnotherDraft(file) {
      documents.append(("http://localhost:1234/\(file)", try parse(base.appending(path: file))))
    }
    var set = SchemaSet()
    for document in documents { try? set.add(document.value, uri: document.uri) }
    return set
  }

  private static func isOfAnotherDraft(_ file: String) -> Bool {
    file.hasPrefix("draft") && !file.hasPrefix("draft2020-12/")
  }

  private func parse(_ file: URL) throws -> JSONValue {
    try JSONParser.parse(Array(try Data(contentsOf: file)))
  }
}
