internal import KemuText

extension JSONParser {
  /// The 1-based line and column, in bytes, of a value in a text that is JSON: of the member's name where it is a member.
  /// Of a pointer that leads nowhere, the last place on the way.
  public static func place(of pointer: JSONPointer, in bytes: [UInt8]) -> (line: Int, column: Int) {
    bytes.withUnsafeBufferPointer { buffer in
      var parser = JSONParser(buffer)
      var place = 0
      for token in pointer.tokens {
        guard let next = try? parser.enter(token) else { break }
        place = next
      }
      let error = parser.error("", at: place)
      return (error.line, error.column)
    }
  }

  /// Goes from the beginning of a value to that of its member or element; returns where that is, or `nil` for none.
  private mutating func enter(_ token: String) throws(JSONSyntaxError) -> Int? {
    skipSpace()
    let isObject = accept("{")
    guard isObject || accept("[") else { return nil }
    var index = 0
    repeat {
      skipSpace()
      let start = position
      if isObject {
        guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else { return nil }
        let name = try string()
        skipSpace()
        guard accept(":") else { return nil }
        if ExactText(name) == ExactText(token) { return start }
      } else if String(index) == token {
        return position < bytes.count && bytes[position] != UInt8(ascii: "]") ? start : nil
      }
      _ = try value(depth: 0)
      skipSpace()
      index += 1
    } while accept(",")
    return nil
  }
}
