/// How processes tell where a message ends.
enum MessageForm {
  /// Text up to a line feed.
  case line
  /// Bytes behind their number, which takes eight of them, the lowest first.
  case counted

  private static let countSize = 8

  /// The largest message that is taken, in bytes.
  var bound: Int {
    switch self {
    case .line: 64 << 20
    case .counted: 4 << 30
    }
  }

  var name: String {
    switch self {
    case .line: "line"
    case .counted: "message"
    }
  }

  /// Bytes as they are sent.
  static func counted(_ bytes: [UInt8]) -> [UInt8] {
    (0..<countSize).map { UInt8(truncatingIfNeeded: bytes.count >> (8 * $0)) } + bytes
  }

  /// The number of bytes that follow `head`.
  static func count(_ head: ArraySlice<UInt8>) -> Int? {
    guard head.count >= countSize else { return nil }
    let number = head.prefix(countSize).reversed().reduce(0) { $0 << 8 | UInt64($1) }
    return Int(exactly: number)
  }

  /// Where the content of the first message is, and where the message ends; `nil` where it has not come to its end.
  ///
  /// - Parameter known: how much was searched before.
  func content(of bytes: [UInt8], knownTo known: Int) -> (content: Range<Int>, end: Int)? {
    switch self {
    case .line:
      return bytes[known...].firstIndex(of: UInt8(ascii: "\n")).map { (0..<$0, $0 + 1) }
    case .counted:
      guard let count = Self.count(bytes[...]), count <= bytes.count - Self.countSize else { return nil }
      let end = Self.countSize + count
      return (Self.countSize..<end, end)
    }
  }
}
