/// Why a text is not JSON, and where.
public struct JSONSyntaxError: Error, Sendable, Equatable, CustomStringConvertible {
  /// The byte offset of the offending text.
  public let offset: Int
  /// The 1-based line and the 1-based column, in bytes.
  public let line: Int
  public let column: Int
  /// What was expected and what stands there: `expected a value, found "}"`.
  public let message: String

  init(_ message: String, at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) {
    let before = UnsafeBufferPointer(rebasing: bytes[..<min(offset, bytes.count)])
    let lineStart = (before.lastIndex(of: UInt8(ascii: "\n")) ?? -1) + 1
    self.offset = offset
    line = 1 + before.count { $0 == UInt8(ascii: "\n") }
    column = offset - lineStart + 1
    self.message = message
  }

  public var description: String { "\(line):\(column): \(message)" }
}
