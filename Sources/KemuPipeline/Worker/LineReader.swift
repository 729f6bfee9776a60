import Glibc
public import KemuModel
internal import KemuWriters

/// Reads lines from a descriptor, and of a line that is too long no more than that it is.
public struct LineReader {
  public enum Line: Sendable {
    /// A line without its line feed.
    case whole([UInt8])
    /// A line of more than ``LineReader/limit`` bytes, which was read over.
    case tooLong
  }

  /// The longest line that is taken, in bytes: a document of the largest size with room for its escapes.
  public static let limit = 128 << 20
  private static let chunkSize = 1 << 16

  private let descriptor: Int32
  private let limit: Int
  private var chunk: [UInt8] = []
  private var position = 0

  public init(_ descriptor: Int32) {
    self.init(descriptor, limit: Self.limit)
  }

  init(_ descriptor: Int32, limit: Int) {
    self.descriptor = descriptor
    self.limit = limit
  }

  /// The next line; `nil` at the end. A last line counts also without a line feed.
  ///
  /// - Throws: where the descriptor cannot be read.
  public mutating func next() throws(StageFailure) -> Line? {
    var line: [UInt8] = []
    var isTooLong = false
    var isEmpty = true
    while true {
      if position == chunk.count {
        guard try fill() else { return isEmpty ? nil : isTooLong ? .tooLong : .whole(line) }
      }
      isEmpty = false
      let rest = chunk[position...]
      let end = rest.firstIndex(of: UInt8(ascii: "\n")) ?? chunk.endIndex
      if line.count + (end - position) > limit {
        isTooLong = true
        line = []
      }
      if !isTooLong { line.append(contentsOf: chunk[position..<end]) }
      guard end < chunk.endIndex else {
        position = end
        continue
      }
      position = end + 1
      return isTooLong ? .tooLong : .whole(line)
    }
  }

  /// Reads on; false at the end.
  private mutating func fill() throws(StageFailure) -> Bool {
    position = 0
    chunk = [UInt8](repeating: 0, count: Self.chunkSize)
    while true {
      let count = chunk.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      if count < 0 { throw StageFailure(.failed, "cannot be read: \(systemMessage(errno))") }
      chunk.removeLast(chunk.count - count)
      return count > 0
    }
  }
}
