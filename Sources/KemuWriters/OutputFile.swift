import Glibc

/// A file of the output folder, written through a buffer.
///
/// A class because it owns an open descriptor, which it closes when the last reference goes.
public final class OutputFile {
  private static let bufferSize = 1 << 16

  /// The place where the file will be found in the end, for messages.
  private let shownPath: String
  private var descriptor: Int32
  private var buffer: [UInt8] = []

  /// Makes a new file; nothing may stand at `path` yet.
  init(creating path: String, shownAs shownPath: String) throws(WriteFailure) {
    descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw WriteFailure(shownPath, errno: errno) }
    self.shownPath = shownPath
    buffer.reserveCapacity(Self.bufferSize)
  }

  deinit {
    if descriptor >= 0 { Glibc.close(descriptor) }
  }

  public func write(_ bytes: [UInt8]) throws(WriteFailure) {
    if buffer.count + bytes.count > Self.bufferSize { try flush() }
    if bytes.count > Self.bufferSize { return try put(bytes) }
    buffer += bytes
  }

  /// Writes what the buffer holds and closes. Delayed errors of the file system show here.
  public func close() throws(WriteFailure) {
    try flush()
    let status = Glibc.close(descriptor)
    descriptor = -1
    if status != 0 { throw WriteFailure(shownPath, errno: errno) }
  }

  private func flush() throws(WriteFailure) {
    let pending = buffer
    buffer.removeAll(keepingCapacity: true)
    try put(pending)
  }

  private func put(_ bytes: [UInt8]) throws(WriteFailure) {
    if let code = writeFully(bytes, to: descriptor) { throw WriteFailure(shownPath, errno: code) }
  }
}

/// Writes all bytes to a descriptor; the error number where it cannot.
public func writeFully(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
  bytes.withUnsafeBytes { buffer in
    var done = 0
    while done < buffer.count {
      let written = Glibc.write(descriptor, buffer.baseAddress?.advanced(by: done), buffer.count - done)
      if written >= 0 {
        done += written
      } else if errno != EINTR {
        return errno
      }
    }
    return nil
  }
}
