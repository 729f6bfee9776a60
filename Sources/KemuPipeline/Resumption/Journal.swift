internal import Crypto
import Glibc
internal import KemuWriters
internal import Synchronization

/// The documents that a run has finished, as they are finished: what a later run takes them from when this one is killed.
///
/// A file that grows at its end. An entry is the number of bytes of its content, their checksum, the key that it is
/// found by, and the content. Where the last one was not written to its end, the file is cut off before it; a content
/// that does not fit its checksum is none.
final class Journal: Sendable {
  /// What a finished document is found by.
  typealias Key = UInt128

  private struct Entry {
    var offset: Int
    var count: Int
    var checksum: UInt128
  }

  private static let beginning = Array("kemu journal 1\n".utf8)
  /// The number of bytes, the checksum and the key.
  private static let headSize = 8 + 16 + 16

  private let descriptor: Int32
  /// Those of the runs before.
  private let entries: [Key: Entry]
  private let kept = Mutex(Kept())

  /// What this run adds.
  private struct Kept {
    var count = 0
    var isWritable = true
  }

  /// - Throws: where the file cannot be opened or written.
  init(_ path: String, shownAs shownPath: String) throws(WriteFailure) {
    descriptor = open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw WriteFailure(shownPath, errno: errno) }
    let (entries, end) = Self.entries(descriptor)
    self.entries = entries
    guard ftruncate(descriptor, end) == 0 else { throw WriteFailure(shownPath, errno: errno) }
    if end == 0, let code = writeFully(Self.beginning, to: descriptor) { throw WriteFailure(shownPath, errno: code) }
  }

  deinit { close(descriptor) }

  /// Whether the runs before have finished nothing.
  var isEmpty: Bool { entries.isEmpty }

  /// The number of documents in it.
  var count: Int { entries.count + kept.withLock { $0.count } }

  /// A document that a run before has finished; `nil` where none has, or what it wrote was damaged.
  func document(_ key: Key) -> FinishedDocument? {
    guard let entry = entries[key], let content = Self.read(descriptor, entry.offset, entry.count),
      Self.digest(content) == entry.checksum
    else { return nil }
    return FinishedDocument(stored: content[...])
  }

  /// Keeps a document. Where that is not possible, nothing more is kept: a later run would do again what is missing.
  func keep(_ finished: FinishedDocument, as key: Key) {
    let content = finished.stored
    let head = Self.bytes(UInt64(content.count)) + Self.bytes(Self.digest(content)) + Self.bytes(key)
    kept.withLock { kept in
      guard kept.isWritable else { return }
      kept.isWritable = writeFully(head + content, to: descriptor) == nil
      if kept.isWritable { kept.count += 1 }
    }
  }

  /// The first 16 bytes of the SHA-256.
  static func digest(_ bytes: [UInt8]) -> UInt128 {
    var hash = SHA256()
    bytes.withUnsafeBytes { hash.update(bufferPointer: $0) }
    return number(Array(hash.finalize())[..<16])
  }

  /// The whole entries of a file, and where they end: 0 where it is no journal.
  private static func entries(_ descriptor: Int32) -> (entries: [Key: Entry], end: Int) {
    var information = stat()
    guard fstat(descriptor, &information) == 0, read(descriptor, 0, beginning.count) == beginning else { return ([:], 0) }
    let size = Int(information.st_size)
    var entries: [Key: Entry] = [:]
    var end = beginning.count
    while let head = read(descriptor, end, headSize) {
      let offset = end + headSize
      guard let count = Int(exactly: number(head[..<8])), count <= size - offset else { break }
      entries[number(head[24...])] = Entry(offset: offset, count: count, checksum: number(head[8..<24]))
      end = offset + count
    }
    return (entries, end)
  }

  /// Exactly so many bytes; `nil` where there are fewer.
  private static func read(_ descriptor: Int32, _ offset: Int, _ count: Int) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: count)
    var done = 0
    while done < count {
      let size = bytes.withUnsafeMutableBytes {
        pread(descriptor, $0.baseAddress?.advanced(by: done), count - done, offset + done)
      }
      if size < 0, errno == EINTR { continue }
      guard size > 0 else { return nil }
      done += size
    }
    return bytes
  }

  private static func bytes(_ number: some FixedWidthInteger) -> [UInt8] {
    (0..<number.bitWidth / 8).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }

  /// The lowest byte first.
  private static func number(_ bytes: some BidirectionalCollection<UInt8>) -> UInt128 {
    bytes.reversed().reduce(0) { $0 << 8 | UInt128($1) }
  }
}
