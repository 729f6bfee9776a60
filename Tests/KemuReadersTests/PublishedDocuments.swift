import Foundation
import KemuModel
import KemuText

@testable import KemuReaders

/// The published documents that lie beside a checkout, where there are some.
enum PublishedDocuments {
  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().appending(path: "../../../shared/corpus").standardized

  /// The document whose name begins with `name`, decoded and read, or `nil` where it is absent.
  static func read(_ name: String) throws -> Document? {
    for part in ["seeds", "real"] {
      let folder = folder.appending(path: part)
      guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path()),
        let found = names.first(where: { $0.hasPrefix(name) })
      else { continue }
      var document = Document(id: found, source: .init(bytes: [UInt8](try Data(contentsOf: folder.appending(path: found)))))
      let decoded = Decoding.decode(document.source.bytes, declared: ReaderTable.standard.declaredCharset(of: document))
      document.decoded = decoded.utf8
      document.source.encoding = decoded.encoding
      try ReaderTable.standard.read(into: &document)
      return document
    }
    return nil
  }
}
