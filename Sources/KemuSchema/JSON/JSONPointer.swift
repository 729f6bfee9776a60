/// A place inside a JSON value (RFC 6901): the names and indices on the way to it.
public struct JSONPointer: Sendable, Hashable, CustomStringConvertible {
  public var tokens: [String]

  public init(tokens: [String] = []) {
    self.tokens = tokens
  }

  /// Reads the string form; `nil` where it does not start with `/` or has a `~` that is neither `~0` nor `~1`.
  public init?(_ text: some StringProtocol) {
    tokens = []
    guard !text.isEmpty else { return }
    guard text.utf8.first == UInt8(ascii: "/") else { return nil }
    for part in text.utf8.dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
      guard let token = Self.unescaped(part) else { return nil }
      tokens.append(token)
    }
  }

  private static func unescaped(_ part: some Sequence<UInt8>) -> String? {
    var token: [UInt8] = []
    var isEscape = false
    for byte in part {
      switch (isEscape, byte) {
      case (false, UInt8(ascii: "~")): isEscape = true
      case (false, _): token.append(byte)
      case (true, UInt8(ascii: "0")): token.append(UInt8(ascii: "~"))
      case (true, UInt8(ascii: "1")): token.append(UInt8(ascii: "/"))
      case (true, _): return nil
      }
      if byte != UInt8(ascii: "~") { isEscape = false }
    }
    return isEscape ? nil : String(decoding: token, as: UTF8.self)
  }

  public func appending(_ token: String) -> JSONPointer {
    JSONPointer(tokens: tokens + [token])
  }

  public func appending(_ index: Int) -> JSONPointer {
    appending(String(index))
  }

  public var description: String {
    var text: [UInt8] = []
    for token in tokens {
      text.append(UInt8(ascii: "/"))
      for byte in token.utf8 {
        switch byte {
        case UInt8(ascii: "~"): text.append(contentsOf: "~0".utf8)
        case UInt8(ascii: "/"): text.append(contentsOf: "~1".utf8)
        default: text.append(byte)
        }
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}

extension JSONValue {
  /// One step of a JSON Pointer: the member of an object, or the element whose index is written without leading zeros.
  func child(_ token: String) -> JSONValue? {
    switch self {
    case .object(let members): return members[token]
    case .array(let elements):
      guard let index = Int(token), String(index) == token, elements.indices.contains(index) else { return nil }
      return elements[index]
    default: return nil
    }
  }

  /// The value at a place, or `nil` where there is none.
  public subscript(pointer: JSONPointer) -> JSONValue? {
    pointer.tokens.reduce(Optional(self)) { $0?.child($1) }
  }
}
