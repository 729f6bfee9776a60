internal import KemuSchema
internal import KemuWriters

/// The schema files of a folder, in byte order of their names.
struct SchemaFiles: Sendable {
  private let folder: String
  private(set) var files: [(name: String, bytes: [UInt8])] = []

  /// - Throws: where the folder or a file in it cannot be read.
  init(folder: String) throws(RunFailure) {
    self.folder = folder
    let root = NativePath(folder)
    guard let names = root.visibleEntries else {
      throw RunFailure(.usage, "cannot read the schemas in `\(folder)`; give their folder with --schemas")
    }
    for name in names.map(NativePath.text).sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    where name.hasSuffix(".json") {
      do {
        files.append((name, try readFile(root.appending(Array(name.utf8)))))
      } catch {
        throw RunFailure(.usage, "the schema `\(folder)/\(name)` \(error.reason)")
      }
    }
    guard !files.isEmpty else {
      throw RunFailure(.usage, "no schemas in `\(folder)`; give their folder with --schemas")
    }
  }

  /// - Throws: for the first file that cannot be used.
  func library() throws(RunFailure) -> SchemaLibrary {
    do throws(SchemaFileError) { return try SchemaLibrary(files: files) } catch {
      throw RunFailure(.usage, "\(folder)/\(error.description)")
    }
  }

  /// What `run.json` says of them.
  var versions: [RunReport.SchemaVersion] {
    files.map { RunReport.SchemaVersion(file: $0.name, sha256: hexDigest($0.bytes)) }
  }
}
