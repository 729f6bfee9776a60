extension JSONParser {
  mutating func skipSpace() {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x0A, 0x0D, 0x09: position += 1
      default: return
      }
    }
  }

  /// Steps over a word where it stands.
  mutating func accept(_ word: StaticString) -> Bool {
    let length = word.utf8CodeUnitCount
    guard position + length <= bytes.count else { return false }
    for index in 0..<length where bytes[position + index] != word.utf8Start[index] { return false }
    position += length
    return true
  }

  func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "+"), UInt8(ascii: "-"), 0x80...:
      true
    default: false
    }
  }

  func error(_ message: String, at offset: Int? = nil) -> JSONSyntaxError {
    JSONSyntaxError(message, at: offset ?? position, in: bytes)
  }

  /// What stands at the position, for an error: the whole word, or one character, quoted.
  var found: String {
    guard position < bytes.count else { return "the end of the text" }
    var end = position + 1
    if isWordByte(bytes[position]) {
      while end < bytes.count, end - position < 40, isWordByte(bytes[end]) { end += 1 }
    }
    return quoted(String(decoding: bytes[position..<end], as: UTF8.self))
  }

  func quoted(_ text: String) -> String {
    JSONValue.string(text).excerpt
  }
}
