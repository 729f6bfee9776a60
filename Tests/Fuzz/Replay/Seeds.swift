import Foundation
import FuzzTargets

/// What a replay starts from.
enum Seeds {
  /// How often each piece is damaged anew.
  static let damagedVersions = 8

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  private static let root = folder.deletingLastPathComponent().deletingLastPathComponent()
  private static let pieceLength = 1500
  private static let piecesOfEach = 6

  /// Pieces of the documents and schemas of the project, as far as they are food for the target.
  static func pieces(for target: FuzzTarget) throws -> [[UInt8]] {
    let (place, suffixes): (String, [String]) =
      switch target {
      case .json, .schema, .checks: ("Schemas", [".json", ".csv"])
      case .html: ("Corpus", [".html"])
      case .delimited: ("Corpus", [".tsv"])
      case .decoding, .folding, .text, .recognizers, .document: ("Corpus", [".txt", ".html", ".tsv"])
      }
    let names = try FileManager.default.contentsOfDirectory(atPath: root.appending(path: place).path).sorted()
    return try names.filter { name in suffixes.contains { name.hasSuffix($0) } }.flatMap { name in
      pieces(of: Array(try Data(contentsOf: root.appending(path: place).appending(path: name))))
    }
  }

  /// Some pieces from the whole length, the first one from the beginning.
  private static func pieces(of bytes: [UInt8]) -> [[UInt8]] {
    let step = max(pieceLength, bytes.count / piecesOfEach)
    return stride(from: 0, to: bytes.count, by: step).map { Array(bytes[$0..<min(bytes.count, $0 + pieceLength)]) }
  }

  static func keptCases(of target: FuzzTarget) throws -> [URL] {
    let cases = folder.appending(path: "Cases/\(target.rawValue)")
    guard FileManager.default.fileExists(atPath: cases.path) else { return [] }
    return try FileManager.default.contentsOfDirectory(at: cases, includingPropertiesForKeys: nil)
      .sorted { $0.path < $1.path }
  }
}
