import Foundation
import KemuModel
import KemuWriters
import TestSupport
import Testing

@testable import KemuPipeline

/// What a run has kept, the next one finds; what was not written to its end, it does not.
struct JournalTests {
  private let disk: TemporaryFolder

  init() throws { disk = try TemporaryFolder() }

  private func finished(_ id: String) -> FinishedDocument {
    FinishedDocument(document: Document(id: id, source: Document.Source(bytes: [])), outcome: Outcome(.ok))
  }

  private func open() throws -> Journal { try Journal(disk.path("journal"), shownAs: "journal") }

  @Test func aDocumentIsFoundByItsKeyAlone() throws {
    let first = try open()
    #expect(first.isEmpty)
    first.keep(finished("a"), as: 1)
    first.keep(finished("b"), as: 2)
    #expect(first.count == 2)
    let second = try open()
    #expect(second.document(1)?.document.id == "a")
    #expect(second.document(2)?.document.id == "b")
    #expect(second.document(3) == nil)
    second.keep(finished("c"), as: 3)
    #expect(try open().count == 3)
  }

  @Test func whereverTheFileEndsTheWholeEntriesBeforeCount() throws {
    let writing = try open()
    for id in ["a", "b", "c"] { writing.keep(finished(id), as: UInt128(id.utf8.first ?? 0)) }
    let bytes = try readInputFile(disk.path("journal"))
    var counts: [Int] = []
    for end in 0...bytes.count {
      try Data(bytes[..<end]).write(to: disk.url.appending(path: "journal"))
      let journal = try open()
      counts.append(journal.count)
      // What is written then follows the last whole entry.
      journal.keep(finished("d"), as: 100)
      #expect(try open().document(100)?.document.id == "d")
    }
    #expect(counts == counts.sorted())
    #expect(Set(counts) == [0, 1, 2, 3])
  }
}
