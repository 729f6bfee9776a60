import TestSupport
import Testing

@testable import KemuSchema

@Suite struct JSONParserTests {
  @Test(arguments: [
    "null", "true", "false", "0", "-0", "1.50", "-12.5e+003", "1e400", "\"\"", "\"科目\"", "[]", "{}", "[1,[2,{}],\"a\"]",
    #"{"b":1,"a":{"c":[]}}"#, "\"\u{7F}\u{2028}😀\"", "12345678901234567890123456789012345678901234567890.5",
  ])
  func valuesKeepTheirText(_ text: String) throws {
    #expect(try JSONParser.parse(" \t\r\n" + text + "\n").description == text)
  }

  @Test func escapesAreResolved() throws {
    let value = try JSONParser.parse(#""\"\\\/\b\f\n\r\t\u0041\u79d1\uD83D\uDE00\u0000""#)
    #expect(value == .string("\"\\/\u{8}\u{C}\n\r\tA科😀\0"))
  }

  /// Where and what, for every way in which a text can fail.
  @Test(arguments: [
    ("", "1:1: expected a value, found the end of the text"),
    ("{\"a\": 1,\n  \"b\": oui}", "2:8: expected a value, found \"oui\""),
    ("[1 2]", "1:4: expected \",\" or \"]\" in an array, found \"2\""),
    ("[1,]", "1:4: expected a value, found \"]\""),
    ("{\"a\":1,}", "1:8: expected a member name in double quotes, found \"}\""),
    ("{a:1}", "1:2: expected a member name in double quotes, found \"a\""),
    ("{\"a\" 1}", "1:6: expected \":\" after the member name \"a\", found \"1\""),
    ("{\"a\":1,\"b\":2,\"a\":3}", "1:14: the member \"a\" stands twice in one object"),
    ("01", "1:1: malformed number \"01\""),
    ("[-]", "1:2: malformed number \"-\""),
    ("1.", "1:1: malformed number \"1.\""),
    ("1e+", "1:1: malformed number \"1e+\""),
    (".5", "1:1: expected a value, found \".5\""),
    ("+1", "1:1: expected a value, found \"+1\""),
    ("NaN", "1:1: expected a value, found \"NaN\""),
    ("1e123456789012345678", "1:1: the power of ten of \"1e123456789012345678\" has more than 17 digits"),
    ("\"a", "1:1: the string is not closed"),
    ("\"a\nb\"", "1:3: a control character must be escaped inside a string, found \"\\n\""),
    (#""\x""#, #"1:2: unknown escape "\\"; the escapes are \" \\ \/ \b \f \n \r \t and \uXXXX"#),
    (#""\u12G4""#, "1:2: \\u needs four hexadecimal digits"),
    (#""\uD800""#, "1:2: a surrogate without its other half, \\uD800"),
    (#""\uDC00\uD800""#, "1:2: a surrogate without its other half, \\uDC00"),
    (#""\uD800\u0041""#, "1:2: a surrogate without its other half, \\uD800"),
    ("true false", "1:6: expected the end of the text, found \"false\""),
    ("truer", "1:5: expected the end of the text, found \"r\""),
    ("\u{FEFF}1", "1:1: a byte order mark is not part of JSON; take the first three bytes away"),
    ("// c\n1", "1:1: expected a value, found \"/\""),
  ])
  func errorsSayWhereAndWhat(_ text: String, _ expected: String) {
    let error = #expect(throws: JSONSyntaxError.self) { try JSONParser.parse(text) }
    #expect(error?.description == expected)
  }

  @Test func invalidUTF8IsRefused() {
    let error = #expect(throws: JSONSyntaxError.self) { try JSONParser.parse([0x5B, 0x22, 0xC0, 0xAF, 0x22, 0x5D]) }
    #expect(error?.offset == 1)
    #expect(throws: JSONSyntaxError.self) { try JSONParser.parse([0x22, 0xED, 0xA0, 0x80, 0x22]) }  // a surrogate
  }

  @Test func nestingIsBounded() throws {
    func nested(_ depth: Int) -> String { String(repeating: "[", count: depth) + String(repeating: "]", count: depth) }
    let deepest = JSONParser.deepestNesting
    #expect(try JSONParser.parse(nested(deepest)).description == nested(deepest))
    #expect(throws: JSONSyntaxError.self) { try JSONParser.parse(nested(deepest + 1)) }
    #expect(throws: JSONSyntaxError.self) { try JSONParser.parse(nested(1_000_000)) }
    #expect(throws: JSONSyntaxError.self) { try JSONParser.parse(String(repeating: "{\"a\":", count: 1_000_000)) }
  }

  /// `é` in one code point and in two are two names, and two strings.
  @Test func namesAreComparedWithoutNormalisation() throws {
    let value = try JSONParser.parse(#"{"\u00e9":1,"e\u0301":2}"#)
    #expect(value.members?.count == 2)
    #expect(value["e\u{301}"] == 2)
    #expect(JSONValue.string("\u{E9}") != .string("e\u{301}"))
  }

  @Test func objectsWithManyMembersFindThem() throws {
    var object = JSONObject()
    for index in 0..<1000 { object.append(JSONValue(integerLiteral: index), for: "k\(index)") }
    let wasAppended = object.append(0, for: "k999")
    #expect(!wasAppended)
    #expect(object["k500"] == 500)
    object["k500"] = nil
    #expect(object["k500"] == nil)
    #expect(object["k999"] == 999)
    #expect(object.count == 999)
  }

  /// Whatever bytes come, the parser ends with a value or an error.
  @Test func damagedTextsDoNoHarm() {
    let text = Array(#"{"a\u79d1\n":[-1.5e+3,true,false,null,{"b":"\uD83D\uDE00科"}]}"#.utf8)
    var generator = SplitMix(seed: 5)
    var refused = 0
    for _ in 0..<5000 {
      var damaged = text
      for _ in 0..<Int.random(in: 1...3, using: &generator) {
        damaged[Int.random(in: damaged.indices, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
      }
      do { _ = try JSONParser.parse(damaged) } catch { refused += 1 }
    }
    #expect(refused > 2000)
  }

  /// Every prefix of a text that uses all of the grammar fails, and none of them traps.
  @Test func truncatedTextsAreRefused() throws {
    let text = Array(#"{"a\u79d1\n":[-1.5e+3,true,false,null,{"b":"\uD83D\uDE00科"}]}"#.utf8)
    #expect(throws: Never.self) { try JSONParser.parse(text) }
    for count in text.indices {
      #expect(throws: JSONSyntaxError.self) { try JSONParser.parse(Array(text[..<count])) }
    }
  }
}
