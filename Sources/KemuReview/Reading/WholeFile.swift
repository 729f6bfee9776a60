import Glibc
internal import KemuWriters

/// A file that is held in memory.
enum WholeFile {
  private static let bound = 256 << 20

  /// - Throws: where there is no such regular file, or it is larger than any text that `extract` writes.
  static func read(_ path: String) throws(ReviewFailure) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw .damaged(path, "cannot be read: \(systemMessage(errno))") }
    defer { close(descriptor) }
    var information = stat()
    guard fstat(descriptor, &information) == 0, information.st_mode & S_IFMT == S_IFREG, information.st_size <= bound
    else { throw .damaged(path, "is not a text of `kemu extract`") }
    var bytes = [UInt8](repeating: 0, count: Int(information.st_size))
    var filled = 0
    while filled < bytes.count {
      let count = bytes.withUnsafeMutableBytes {
        Glibc.read(descriptor, $0.baseAddress?.advanced(by: filled), $0.count - filled)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw .damaged(path, "cannot be read to its end") }
      filled += count
    }
    return bytes
  }
}
