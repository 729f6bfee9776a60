import KemuModel
import TestSupport
import Testing

@testable import KemuSchema

@Suite struct JSONWriterTests {
  private func written(_ write: (inout JSONWriter) -> Void) -> String {
    var writer = JSONWriter()
    write(&writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test func commasStandBetweenValues() {
    let text = written {
      $0.beginObject()
      $0.key("a")
      $0.beginArray()
      $0.number(1)
      $0.null()
      $0.beginArray()
      $0.endArray()
      $0.bool(false)
      $0.endArray()
      $0.key("b")
      $0.string("x")
      $0.endObject()
      $0.endLine()
      $0.beginObject()
      $0.endObject()
      $0.endLine()
    }
    #expect(text == "{\"a\":[1,null,[],false],\"b\":\"x\"}\n{}\n")
  }

  @Test func onlyWhatMustBeEscapedIs() {
    #expect(
      written { $0.string("\"\\/\u{8}\t\n\u{C}\r\0\u{1F}\u{7F}<&>科目\u{2028}") }
        == #""\"\\/\b\t\n\f\r\u0000\u001f"# + "\u{7F}<&>科目\u{2028}\"")
    #expect(written { $0.string(utf8: Array("科\n".utf8)[0..<3]) } == "\"科\"")
    #expect(written { $0.string("") } == "\"\"")
  }

  @Test(arguments: [
    (402, -2, "4.02"), (-402, -2, "-4.02"), (5, -2, "0.05"), (0, -2, "0.00"), (0, 0, "0"),
    (-5, -18, "-0.000000000000000005"),
    (40204, 2, "4020400"), (1, -20, "0.00000000000000000001"),
  ])
  func decimalsArePlain(_ coefficient: Int, _ exponent: Int, _ expected: String) {
    let decimal = ExactDecimal(coefficient: Int128(coefficient), exponent: exponent)
    #expect(written { $0.number(decimal) } == expected)
    #expect(decimal.description == expected)
  }

  @Test func decimalsAreWrittenAsTheyDescribeThemselves() {
    var generator = SplitMix(seed: 4)
    for _ in 0..<2000 {
      let coefficient = Int128.random(
        in: -1_000_000_000_000_000_000_000...1_000_000_000_000_000_000_000, using: &generator)
      let digits = Int128.random(in: 1...1_000_000_000_000_000_000_000, using: &generator)
      let decimal = ExactDecimal(
        coefficient: coefficient / digits, exponent: Int.random(in: -22...3, using: &generator))
      #expect(written { $0.number(decimal) } == decimal.description)
    }
    #expect(written { $0.number(Int.min) } == String(Int.min))
  }

  @Test func memoryIsKeptForTheNextLine() {
    var writer = JSONWriter()
    writer.number(1)
    writer.removeAll()
    writer.number(2)
    #expect(writer.bytes == Array("2".utf8))
  }
}
