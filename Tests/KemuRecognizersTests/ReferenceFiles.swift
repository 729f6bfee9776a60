import FoundationEssentials

/// Files beside the tests, and the reference data beside the package.
enum ReferenceFiles {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()

  static func lines(beside name: String) throws -> [String] {
    try lines(of: folder.appending(path: name))
  }

  /// `nil` where the reference data is not there.
  static func cases() throws -> [Data]? {
    let file = folder.appending(path: "../../../shared/cases/numbers.jsonl")
    guard FileManager.default.fileExists(atPath: file.path()) else { return nil }
    return try lines(of: file).map { Data($0.utf8) }
  }

  private static func lines(of file: URL) throws -> [String] {
    let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    return text.split(separator: "\n").map(String.init)
  }
}
