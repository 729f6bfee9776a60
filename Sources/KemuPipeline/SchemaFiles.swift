internal import KemuSchema
internal import KemuWriters

/// The files of a schema folder, in byte order of their names: the schemas and the checks, and the catalogue of codes.
struct SchemaFiles: Sendable {
  static let catalogueName = "codes.csv"
  static let checksName = "checks.json"

  private let folder: String
  typealias File = (name: String, bytes: [UInt8])
  /// The JSON files.
  private(set) var files: [File] = []
  private(set) var catalogue: File?

  /// - Parameter catalogue: a file in place of the folder's own catalogue of codes.
  /// - Throws: where the folder or a file in it cannot be read.
  init(folder: String, catalogue: String? = nil) throws(RunFailure) {
    self.folder = folder
    let root = NativePath(folder)
    guard let names = root.visibleEntries else {
      throw RunFailure(.usage, "cannot read the schemas in `\(folder)`; give their folder with --schemas")
    }
    for name in names.map(NativePath.text).sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    where name.hasSuffix(".json") || name == Self.catalogueName {
      do {
        let file = (name, try readFile(root.appending(Array(name.utf8))))
        if name == Self.catalogueName { self.catalogue = file } else { files.append(file) }
      } catch {
        throw RunFailure(.usage, "the schema `\(folder)/\(name)` \(error.reason)")
      }
    }
    guard !files.isEmpty else {
      throw RunFailure(.usage, "no schemas in `\(folder)`; give their folder with --schemas")
    }
    guard let catalogue else { return }
    do {
      self.catalogue = (catalogue, try readFile(NativePath(catalogue)))
    } catch {
      throw RunFailure(.usage, "the catalogue `\(catalogue)` \(error.reason)")
    }
  }

  /// - Throws: for the first file that cannot be used.
  func library() throws(RunFailure) -> SchemaLibrary {
    let schemas = files.filter { $0.name != Self.checksName }
    do throws(SchemaFileError) { return try SchemaLibrary(files: schemas) } catch {
      throw RunFailure(.usage, "\(folder)/\(error.description)")
    }
  }

  /// What `run.json` says of them.
  var versions: [RunReport.SchemaVersion] {
    (files + [catalogue].compactMap { $0 }).map { RunReport.SchemaVersion(file: $0.name, sha256: hexDigest($0.bytes)) }
  }
}
