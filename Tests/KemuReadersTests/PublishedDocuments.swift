import Foundation
import KemuModel
import KemuText

@testable import KemuReaders

/// The published documents of the corpus, and those that lie beside a checkout, where there are some.
enum PublishedDocuments {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().appending(path: "../..").standardized
  private static let folders = ["Corpus", "../shared/corpus/seeds", "../shared/corpus/real"]

  /// The first by name of the documents whose names begin so.
  private static func file(_ name: String) -> URL? {
    folders.lazy.compactMap { folder -> URL? in
      let folder = root.appending(path: folder)
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []
      return names.filter { $0.hasPrefix(name) }.min().map { folder.appending(path: $0) }
    }.first
  }

  /// Whether all are there: a test that needs one says that it was skipped where it is not.
  static func have(_ names: String...) -> Bool { names.allSatisfy { file($0) != nil } }

  struct Absent: Error {
    var name: String
  }

  /// The document whose name begins so, decoded and read.
  static func read(_ name: String) throws -> Document {
    guard let file = file(name) else { throw Absent(name: name) }
    var document = Document(id: file.lastPathComponent, source: .init(bytes: [UInt8](try Data(contentsOf: file))))
    let decoded = Decoding.decode(document.source.bytes, declared: ReaderTable.standard.declaredCharset(of: document))
    document.decoded = decoded.utf8
    document.source.encoding = decoded.encoding
    try ReaderTable.standard.read(into: &document)
    return document
  }
}
