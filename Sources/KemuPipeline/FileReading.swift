import Glibc
public import KemuModel
internal import KemuWriters

extension CorpusInput {
  /// The whole file.
  ///
  /// - Throws: the outcome of a file that cannot be read or is too large.
  func read(_ limits: Limits) throws(StageFailure) -> [UInt8] { try readFile(path, limits) }
}

/// The bytes of a regular file.
///
/// - Throws: `unsupported` for what is no regular file and for one that is too large, `failed` where it cannot be read.
func readFile(_ path: NativePath, _ limits: Limits = Limits()) throws(StageFailure) -> [UInt8] {
  // Without O_NONBLOCK a named pipe would be waited for.
  let descriptor = path.withCString { open($0, O_RDONLY | O_CLOEXEC | O_NONBLOCK) }
  guard descriptor >= 0 else { throw StageFailure(.failed, "cannot be read: \(systemMessage(errno))") }
  defer { close(descriptor) }
  var information = stat()
  guard fstat(descriptor, &information) == 0, information.isRegular else {
    throw StageFailure(.unsupported, "is not a regular file")
  }
  return try readAll(descriptor, expecting: Int(information.st_size), limits)
}

/// Everything that a descriptor gives until its end.
///
/// - Parameter size: how many bytes are expected; there may be more or fewer.
private func readAll(_ descriptor: Int32, expecting size: Int, _ limits: Limits) throws(StageFailure) -> [UInt8] {
  let sizeBound = limits[.bytes]
  var bytes: [UInt8] = []
  if size <= sizeBound { bytes.reserveCapacity(size + 1) }
  while max(size, bytes.count) <= sizeBound {
    let start = bytes.count
    let chunk = max(1 << 16, bytes.capacity - start)
    bytes.append(contentsOf: repeatElement(0, count: chunk))
    let count = bytes.withUnsafeMutableBytes { read(descriptor, $0.baseAddress?.advanced(by: start), chunk) }
    bytes.removeLast(chunk - max(0, count))
    if count == 0 { return bytes }
    if count < 0, errno != EINTR { throw StageFailure(.failed, "cannot be read: \(systemMessage(errno))") }
  }
  throw limits.tooLarge
}

/// The bytes of a regular file that is given by its path.
///
/// - Throws: as ``readFile(_:)`` does; the reason follows the name of the file.
public func readInputFile(_ path: String, _ limits: Limits = Limits()) throws(StageFailure) -> [UInt8] {
  try readFile(NativePath(path), limits)
}

/// The bytes of the standard input.
///
/// - Throws: as ``readFile(_:)`` does; the reason follows the words "standard input".
public func readStandardInput() throws(StageFailure) -> [UInt8] {
  try readAll(STDIN_FILENO, expecting: 0, Limits())
}
