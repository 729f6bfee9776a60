internal import KemuSchema
internal import KemuWriters

/// The files of the schema folders, each folder in byte order of their names: the schemas and the checks, and the
/// catalogue of codes.
struct SchemaFiles: Sendable {
  static let catalogueName = "codes.csv"
  static let checksName = "checks.json"

  typealias File = (name: String, bytes: [UInt8])
  /// The JSON files.
  private(set) var files: [File] = []
  private(set) var catalogue: File?
  /// The folder of each file, by the name of the file.
  private var folders: [String: String] = [:]

  /// - Parameter catalogue: a file in place of the folders' own catalogue of codes.
  /// - Throws: where a folder or a file in it cannot be read, and where two folders have a file of one name.
  init(folders: [String], catalogue: String? = nil) throws(RunFailure) {
    for folder in folders { try read(folder) }
    guard let catalogue else { return }
    do {
      self.catalogue = (catalogue, try readFile(NativePath(catalogue)))
    } catch {
      throw RunFailure(.usage, "the catalogue `\(catalogue)` \(error.reason)")
    }
  }

  init(folder: String, catalogue: String? = nil) throws(RunFailure) {
    try self.init(folders: [folder], catalogue: catalogue)
  }

  private mutating func read(_ folder: String) throws(RunFailure) {
    let root = NativePath(folder)
    guard let names = root.visibleEntries else {
      throw RunFailure(.usage, "cannot read the schemas in `\(folder)`; give their folder with --schemas")
    }
    var isEmpty = true
    for name in names.map(NativePath.text).sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    where name.hasSuffix(".json") || name == Self.catalogueName {
      if let other = folders.updateValue(folder, forKey: name) {
        throw RunFailure(.usage, "`\(name)` stands in the schema folders `\(other)` and `\(folder)`; rename one of them")
      }
      do {
        let file = (name, try readFile(root.appending(Array(name.utf8))))
        if name == Self.catalogueName {
          self.catalogue = file
        } else {
          files.append(file)
          isEmpty = false
        }
      } catch {
        throw RunFailure(.usage, "the schema `\(folder)/\(name)` \(error.reason)")
      }
    }
    if isEmpty { throw RunFailure(.usage, "no schemas in `\(folder)`; give their folder with --schemas") }
  }

  /// - Throws: for the first file that cannot be used.
  func library() throws(RunFailure) -> SchemaLibrary {
    let schemas = files.filter { $0.name != Self.checksName }
    do throws(SchemaFileError) { return try SchemaLibrary(files: schemas) } catch {
      throw RunFailure(.usage, "\(folders[error.file] ?? ".")/\(error.description)")
    }
  }

  /// What `run.json` says of them.
  var versions: [RunReport.SchemaVersion] {
    (files + [catalogue].compactMap { $0 }).map { RunReport.SchemaVersion(file: $0.name, sha256: hexDigest($0.bytes)) }
  }
}
