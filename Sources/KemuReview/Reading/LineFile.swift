import Glibc
internal import KemuWriters

/// The lines of a file, read one after the other: an output may be larger than memory.
///
/// A struct that is not copied, because it owns an open descriptor.
struct LineFile: ~Copyable {
  private static let chunkSize = 1 << 16
  /// The longest line; a record has its document's values once, and a document is smaller than this.
  private static let lineBound = 256 << 20

  /// The file as messages name it.
  let path: String
  /// The number of the line that ``next()`` gave last, from 1.
  private(set) var number = 0
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var start = 0
  private var isAtEnd = false

  /// - Throws: where there is no such file, or it cannot be read.
  init(_ path: String) throws(ReviewFailure) {
    descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw .damaged(path, "cannot be read: \(systemMessage(errno))") }
    self.path = path
  }

  deinit { close(descriptor) }

  /// The next line without its line feed, or `nil` at the end.
  ///
  /// - Throws: where the file cannot be read, or its last line does not end.
  mutating func next() throws(ReviewFailure) -> [UInt8]? {
    var searched = start
    while true {
      if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        defer { start = end + 1 }
        number += 1
        return Array(buffer[start..<end])
      }
      if isAtEnd {
        guard start == buffer.count else { throw .damaged(path, line: number + 1, "the line does not end") }
        return nil
      }
      buffer.removeFirst(start)
      start = 0
      searched = buffer.count
      guard searched < Self.lineBound else { throw .damaged(path, line: number + 1, "the line is too long") }
      try fill()
    }
  }

  private mutating func fill() throws(ReviewFailure) {
    // Doubling keeps the work on a long line in proportion to its length.
    let room = max(Self.chunkSize, buffer.count)
    let filled = buffer.count
    buffer.append(contentsOf: repeatElement(0, count: room))
    let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress?.advanced(by: filled), room) }
    let code = errno
    buffer.removeLast(room - max(0, count))
    if count < 0, code != EINTR { throw .damaged(path, "cannot be read: \(systemMessage(code))") }
    isAtEnd = count == 0
  }
}
