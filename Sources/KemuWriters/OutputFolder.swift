import Glibc
import Synchronization

/// The folder that a run writes: made under a temporary name beside its place, and moved there when it is whole.
///
/// Until ``commit()`` an older folder at the same place stays as it is. A run that is killed leaves only the hidden
/// temporary folder; the next run to the same place goes on with its journal, or removes it.
public final class OutputFolder: Sendable {
  /// Where the folder will stand, as the user gave it.
  public let path: String
  /// The absolute path of that place, with links resolved.
  public let place: String
  private let workspace: Workspace
  private let busy = Mutex(())

  /// Makes the temporary folder, and the folders above it that are missing.
  ///
  /// - Parameters:
  ///   - mark: what earlier output of the same kind is known by.
  ///   - resuming: whether to keep the journal that a run to the same place has left.
  /// - Throws: where something stands at `path` that is no earlier output, and where the folder cannot be made.
  public init(replacing path: String, knownBy mark: OutputMark = .run, resuming: Bool = false) throws(WriteFailure) {
    self.path = path
    let place = try Self.replaceablePlace(path, mark)
    self.place = place
    workspace = try Workspace(beside: place, shownAs: path, resuming: resuming)
  }

  deinit { workspace.unlock() }

  /// Where a run keeps what a later one can go on with; it goes with the temporary folder.
  public var journal: String { workspace.journal }

  /// Makes a file, and the folders in `name` that are missing.
  public func makeFile(_ name: String) throws(WriteFailure) -> OutputFile {
    let place = try makePlace(name)
    return try OutputFile(creating: place.path, shownAs: place.shownPath)
  }

  /// Where a file of this name is to be made until the folder is whole, and where it will be found then; the folders in
  /// `name` that are missing are made. For libraries that write their files themselves.
  func makePlace(_ name: String) throws(WriteFailure) -> (path: String, shownPath: String) {
    let target = workspace.output + "/" + name
    let shown = path + "/" + name
    if name.utf8.contains(UInt8(ascii: "/")), let code = makeFolders(parentFolder(of: target)) {
      throw WriteFailure(shown, errno: code)
    }
    return (target, shown)
  }

  /// Runs `body` while nothing else writes to the folder or removes it.
  func exclusively<Failure: Error>(_ body: () throws(Failure) -> Void) throws(Failure) {
    let result = busy.withLock { _ in
      Result { () throws(Failure) in try body() }
    }
    try result.get()
  }

  /// Puts the folder in its place. Everything is on the disk before the name changes, so that no crash shows half of it.
  public func commit() throws(WriteFailure) {
    try exclusively { () throws(WriteFailure) in
      try workspace.sync(shownAs: path)
      try workspace.move(to: place, shownAs: path)
    }
  }

  /// Removes the temporary folder and what is in it, then runs `ending`; after ``commit()`` there is nothing to remove.
  ///
  /// Nothing can be written between the removal and the end of `ending`.
  public func discard(_ ending: () -> Void = {}) {
    exclusively {
      workspace.remove()
      ending()
    }
  }

  /// Removes what was written, but for the journal, then runs `ending`. As ``discard(_:)`` otherwise.
  public func suspend(_ ending: () -> Void = {}) {
    exclusively {
      workspace.removeOutput()
      ending()
    }
  }

  /// The place of the output, where nothing or an earlier output stands; the folders above it are made.
  private static func replaceablePlace(_ path: String, _ mark: OutputMark) throws(WriteFailure) -> String {
    if let place = resolved(path) {
      guard let names = entries(of: place) else {
        throw WriteFailure(path, reason: errno == ENOTDIR ? "a file stands there; give a folder" : systemMessage(errno))
      }
      guard names.isEmpty || mark.isPresent(in: place) else {
        throw WriteFailure(
          path, reason: "the folder holds something else than an earlier output; give another or empty it")
      }
      return place
    }
    var trimmed = path
    while trimmed.utf8.count > 1, trimmed.utf8.last == UInt8(ascii: "/") { trimmed.removeLast() }
    guard !trimmed.isEmpty else { throw WriteFailure(path, reason: "the name is empty") }
    let parent = parentFolder(of: trimmed)
    if let code = makeFolders(parent) { throw WriteFailure(path, errno: code) }
    guard let place = resolved(parent) else { throw WriteFailure(path, errno: errno) }
    return (place == "/" ? "" : place) + "/" + lastComponent(of: trimmed)
  }

  private static func resolved(_ path: String) -> String? {
    guard let absolute = realpath(path, nil) else { return nil }
    defer { free(absolute) }
    return String(cString: absolute)
  }
}
