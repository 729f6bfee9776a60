import Foundation
import KemuModel
import Testing

/// Published documents that stand in the reference corpus both as a web page and as text out of PDF.
struct TwinTests {
  private static let corpus = Project.root.deletingLastPathComponent().appending(path: "shared/corpus/real")

  @Test(
    .enabled(if: FileManager.default.fileExists(atPath: corpus.path)),
    arguments: ["zhengfuban-2025-budget", "wanli-2024-budget"])
  func pageAndTextGiveTheSameRecords(name: String) throws {
    func values(_ file: String) throws -> [[String]] {
      let bytes = Array(try Data(contentsOf: Self.corpus.appending(path: file)))
      return try Project.extract(bytes, named: file).records.map { record in
        [record.type] + record.properties.map { "\($0.name)=\($0.value)" }
      }
    }
    let page = try values(name + ".html")
    #expect(page.count > 100)
    #expect(try values(name + ".txt") == page)
  }
}
