import CLinuxShim
import Glibc

/// A hidden folder beside the place of an output, locked as long as its run lives: the output as it is made, and the
/// journal of what is done.
///
/// The lock is the kernel's: it ends with the process, however that ends. A workspace whose lock is free has no owner;
/// the next run to the same place goes on with its journal or removes it.
struct Workspace: Sendable {
  private let path: String
  /// Keeps the lock.
  private let descriptor: Int32

  /// The output as it is made.
  var output: String { path + "/output" }
  var journal: String { path + "/journal" }

  /// - Parameter resuming: whether to go on with one that a run has left with a journal.
  init(beside place: String, shownAs shownPath: String, resuming: Bool) throws(WriteFailure) {
    let parent = parentFolder(of: place)
    let prefix = "." + lastComponent(of: place) + ".kemu-"
    if let found = Self.takeAbandoned(in: parent, prefix: prefix, resuming: resuming) {
      (path, descriptor) = found
    } else {
      (path, descriptor) = try Self.make(parent + "/" + prefix, shownAs: shownPath)
    }
    guard mkdir(output, 0o777) == 0 else { throw WriteFailure(shownPath, errno: errno) }
  }

  func unlock() { close(descriptor) }

  func sync(shownAs shownPath: String) throws(WriteFailure) {
    if kemu_linux_sync_file_system(descriptor) != 0 { throw WriteFailure(shownPath, errno: errno) }
  }

  /// Puts the output at `place`; what stood there changes places with it, and is removed with the workspace.
  func move(to place: String, shownAs shownPath: String) throws(WriteFailure) {
    if kemu_linux_exchange(output, place) != 0 {
      switch errno {
      case ENOENT: if rename(output, place) != 0 { throw WriteFailure(shownPath, errno: errno) }
      case EINVAL, ENOSYS: try replace(place, shownAs: shownPath)  // a file system that cannot exchange
      default: throw WriteFailure(shownPath, errno: errno)
      }
    }
    let parent = open(parentFolder(of: place), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if parent >= 0 {
      fsync(parent)
      close(parent)
    }
    remove()
  }

  /// Puts the output at `place` in two steps; where the second fails, the first is undone.
  func replace(_ place: String, shownAs shownPath: String) throws(WriteFailure) {
    let old = path + "/old"
    guard rename(place, old) == 0 || errno == ENOENT else { throw WriteFailure(shownPath, errno: errno) }
    guard rename(output, place) != 0 else { return }
    let code = errno
    rename(old, place)
    throw WriteFailure(shownPath, errno: code)
  }

  func remove() { removeTree(path) }

  /// Removes everything but the journal.
  func removeOutput() { Self.removeOutput(path) }

  private static func removeOutput(_ path: String) {
    removeTree(path + "/output")
    removeTree(path + "/old")
  }

  private static func make(_ prefix: String, shownAs shownPath: String) throws(WriteFailure) -> (String, Int32) {
    for attempt in 0..<1000 {
      let candidate = "\(prefix)\(getpid())-\(attempt)"
      guard mkdir(candidate, 0o777) == 0 else {
        if errno == EEXIST { continue }
        throw WriteFailure(shownPath, errno: errno)
      }
      if let descriptor = lock(candidate) { return (candidate, descriptor) }
    }
    throw WriteFailure(shownPath, reason: "no name is free for the temporary folder")
  }

  /// Removes what has no owner, but for one with a journal where it is to be gone on with.
  private static func takeAbandoned(in parent: String, prefix: String, resuming: Bool) -> (String, Int32)? {
    var taken: (String, Int32)?
    for name in (entries(of: parent) ?? []).sorted() where isWorkspace(name, prefix) {
      let path = parent + "/" + name
      guard let descriptor = lock(path) else { continue }
      if resuming, taken == nil, access(path + "/journal", F_OK) == 0 {
        removeOutput(path)
        taken = (path, descriptor)
      } else {
        removeTree(path)
        close(descriptor)
      }
    }
    return taken
  }

  /// Whether a name is one that ``make(_:shownAs:)`` gives. Of a place `out.kemu-x` the workspaces begin as those of
  /// `out` do.
  private static func isWorkspace(_ name: String, _ prefix: String) -> Bool {
    guard name.hasPrefix(prefix) else { return false }
    let numbers = name.utf8.dropFirst(prefix.utf8.count).split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return numbers.count == 2 && numbers.allSatisfy { !$0.isEmpty && $0.allSatisfy { (0x30...0x39).contains($0) } }
  }

  /// An open descriptor that holds the lock, or `nil` where another process holds it or removed the folder meanwhile.
  private static func lock(_ path: String) -> Int32? {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    var information = stat()
    if flock(descriptor, LOCK_EX | LOCK_NB) == 0, fstat(descriptor, &information) == 0, information.st_nlink > 0 {
      return descriptor
    }
    close(descriptor)
    return nil
  }
}
