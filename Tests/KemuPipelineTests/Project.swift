import Foundation
import KemuModel
import KemuSchema

@testable import KemuPipeline

/// The project's own files, and a pipeline over its own schemas.
enum Project {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: root.appending(path: path)))
  }

  static let schemas: Result<SchemaLibrary, any Error> = Result {
    try SchemaFiles(folder: root.appending(path: "Schemas").path).library()
  }

  /// Takes a document through all stages.
  static func extract(_ bytes: [UInt8], named name: String) throws -> Document {
    var document = Document(id: name, source: Document.Source(bytes: bytes))
    try Plan(StageTable.stages(try schemas.get())).run(&document)
    return document
  }
}
