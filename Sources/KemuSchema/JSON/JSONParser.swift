/// Reads JSON text (RFC 8259) strictly: no comments, no trailing commas, no byte order mark, no lone surrogates.
///
/// Time and memory are linear in the input; nesting is bounded.
public struct JSONParser {
  /// How deep arrays and objects may nest, because values are walked by recursion.
  public static let deepestNesting = 512

  let bytes: UnsafeBufferPointer<UInt8>
  var position = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  /// The one value of a text; white space around it is allowed, anything else is an error.
  public static func parse(_ bytes: [UInt8]) throws(JSONSyntaxError) -> JSONValue {
    try bytes.withUnsafeBufferPointer { buffer throws(JSONSyntaxError) in
      var parser = JSONParser(buffer)
      return try parser.document()
    }
  }

  public static func parse(_ text: String) throws(JSONSyntaxError) -> JSONValue {
    try parse(Array(text.utf8))
  }

  private mutating func document() throws(JSONSyntaxError) -> JSONValue {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      throw error("a byte order mark is not part of JSON; take the first three bytes away")
    }
    let value = try value(depth: 0)
    skipSpace()
    guard position == bytes.count else { throw error("expected the end of the text, found \(found)") }
    return value
  }

  mutating func value(depth: Int) throws(JSONSyntaxError) -> JSONValue {
    skipSpace()
    guard position < bytes.count else { throw error("expected a value, found the end of the text") }
    switch bytes[position] {
    case UInt8(ascii: "{"): return try object(depth: depth + 1)
    case UInt8(ascii: "["): return try array(depth: depth + 1)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number(try number())
    case UInt8(ascii: "t") where accept("true"): return .bool(true)
    case UInt8(ascii: "f") where accept("false"): return .bool(false)
    case UInt8(ascii: "n") where accept("null"): return .null
    default: throw error("expected a value, found \(found)")
    }
  }

  private mutating func array(depth: Int) throws(JSONSyntaxError) -> JSONValue {
    try enter(depth)
    var elements: [JSONValue] = []
    if closes("]") { return .array(elements) }
    repeat {
      elements.append(try value(depth: depth))
    } while try continues(before: "]", in: "array")
    return .array(elements)
  }

  private mutating func object(depth: Int) throws(JSONSyntaxError) -> JSONValue {
    try enter(depth)
    var members = JSONObject()
    if closes("}") { return .object(members) }
    repeat {
      skipSpace()
      let start = position
      guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
        throw error("expected a member name in double quotes, found \(found)")
      }
      let key = try string()
      skipSpace()
      guard accept(":") else { throw error("expected \":\" after the member name \(quoted(key)), found \(found)") }
      let value = try value(depth: depth)
      guard members.append(value, for: key) else {
        throw error("the member \(quoted(key)) stands twice in one object", at: start)
      }
    } while try continues(before: "}", in: "object")
    return .object(members)
  }

  private mutating func enter(_ depth: Int) throws(JSONSyntaxError) {
    guard depth <= Self.deepestNesting else { throw error("nested deeper than \(Self.deepestNesting) levels") }
    position += 1
  }

  private mutating func closes(_ bracket: StaticString) -> Bool {
    skipSpace()
    return accept(bracket)
  }

  /// After an element: `true` behind a comma, `false` behind the closing bracket.
  private mutating func continues(before bracket: StaticString, in kind: String) throws(JSONSyntaxError) -> Bool {
    skipSpace()
    if accept(",") { return true }
    if accept(bracket) { return false }
    throw error("expected \",\" or \"\(bracket)\" in an \(kind), found \(found)")
  }

  private mutating func number() throws(JSONSyntaxError) -> JSONNumber {
    guard let scan = NumeralScan(bytes, from: position) else { throw error("malformed number \(found)") }
    let numeral = String(decoding: UnsafeBufferPointer(rebasing: bytes[position..<scan.end]), as: UTF8.self)
    guard scan.isWithinBounds else { throw error("the power of ten of \(quoted(numeral)) has more than 17 digits") }
    if scan.end < bytes.count, isWordByte(bytes[scan.end]) { throw error("malformed number \(found)") }
    position = scan.end
    return JSONNumber(scanned: numeral)
  }
}
