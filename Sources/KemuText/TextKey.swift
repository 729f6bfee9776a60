/// The bytes of a text as a key of a dictionary.
///
/// A `String` is normalised before it is hashed, and an array of bytes is hashed byte by byte: both cost several times
/// as much as what stands under the key.
public struct TextKey: Hashable, Sendable {
  private let utf8: [UInt8]

  public init(_ utf8: [UInt8]) {
    self.utf8 = utf8
  }

  public init(_ text: some StringProtocol) {
    utf8 = Array(text.utf8)
  }

  public func hash(into hasher: inout Hasher) {
    utf8.withUnsafeBytes { hasher.combine(bytes: $0) }
  }
}
