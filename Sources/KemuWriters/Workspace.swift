import CLinuxShim
import Glibc

/// A hidden folder beside the place of an output, locked as long as its run lives.
///
/// The lock is the kernel's: it ends with the process, however that ends. A workspace whose lock is free has no owner
/// and is removed by the next run to the same place.
struct Workspace: Sendable {
  let path: String
  /// Keeps the lock.
  private let descriptor: Int32

  init(beside place: String, shownAs shownPath: String) throws(WriteFailure) {
    let parent = parentFolder(of: place)
    let prefix = "." + lastComponent(of: place) + ".kemu-"
    Self.removeAbandoned(in: parent, prefix: prefix)
    for attempt in 0..<1000 {
      let candidate = "\(parent)/\(prefix)\(getpid())-\(attempt)"
      guard mkdir(candidate, 0o777) == 0 else {
        if errno == EEXIST { continue }
        throw WriteFailure(shownPath, errno: errno)
      }
      if let descriptor = Self.lock(candidate) {
        path = candidate
        self.descriptor = descriptor
        return
      }
    }
    throw WriteFailure(shownPath, reason: "no name is free for the temporary folder")
  }

  func unlock() { close(descriptor) }

  func sync(shownAs shownPath: String) throws(WriteFailure) {
    if kemu_linux_sync_file_system(descriptor) != 0 { throw WriteFailure(shownPath, errno: errno) }
  }

  /// Puts the folder at `place`; what stood there changes places with it, and is removed.
  func move(to place: String, shownAs shownPath: String) throws(WriteFailure) {
    if kemu_linux_exchange(path, place) != 0 {
      switch errno {
      case ENOENT: break
      case EINVAL, ENOSYS: rename(place, path + ".old")  // a file system that cannot exchange
      default: throw WriteFailure(shownPath, errno: errno)
      }
      if rename(path, place) != 0 { throw WriteFailure(shownPath, errno: errno) }
    }
    let parent = open(parentFolder(of: place), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if parent >= 0 {
      fsync(parent)
      close(parent)
    }
    remove()
  }

  func remove() {
    removeTree(path)
    removeTree(path + ".old")
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

  private static func removeAbandoned(in parent: String, prefix: String) {
    let names = entries(of: parent) ?? []
    for name in names where name.hasPrefix(prefix) {
      let path = parent + "/" + name
      if let descriptor = lock(path) {
        removeTree(path)
        close(descriptor)
      }
    }
  }
}
