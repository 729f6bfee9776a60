import FoundationEssentials

/// Files beside the tests, and the reference data beside the package.
enum ReferenceFiles {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()

  static func lines(beside name: String) throws -> [String] {
    try lines(of: folder.appending(path: name))
  }

  private static let caseFile = folder.appending(path: "../../../shared/cases/numbers.jsonl")

  /// Whether the reference data is there: a test that needs it says that it was skipped where it is not.
  static var haveCases: Bool { FileManager.default.fileExists(atPath: caseFile.path()) }

  static func cases() throws -> [Data] {
    try lines(of: caseFile).map { Data($0.utf8) }
  }

  private static func lines(of file: URL) throws -> [String] {
    let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    return text.split(separator: "\n").map(String.init)
  }
}
