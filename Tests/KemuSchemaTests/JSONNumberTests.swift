import KemuModel
import TestSupport
import Testing

@testable import KemuSchema

@Suite struct JSONNumberTests {
  private func number(_ numeral: String) throws -> JSONNumber { try #require(JSONNumber(numeral)) }

  @Test(arguments: ["1", "1.0", "1.00", "10e-1", "0.1e1", "100E-2"])
  func numeralsOfOneValueAreEqual(_ numeral: String) throws {
    #expect(try number(numeral) == number("1"))
    #expect(try number(numeral).hashValue == number("1").hashValue)
    #expect(try number(numeral).isInteger)
    #expect(try number(numeral).integer == 1)
    #expect(try number(numeral).numeral == numeral)
  }

  @Test(arguments: ["-0", "0.000", "0e99", "-0e-12345678901234567"])
  func everyZeroIsOne(_ numeral: String) throws {
    #expect(try number(numeral) == number("0"))
    #expect(try number(numeral).integer == 0)
  }

  @Test func orderIsThatOfValues() throws {
    let ascending = [
      "-1e400", "-1e17", "-99999999999999999.5", "-2", "-1.5", "-1", "-0.1", "-1e-400", "0", "1e-400", "0.0999", "0.1",
      "0.10000000000000000000000000000000000000001", "1", "1.5", "2", "9", "10", "123456789012345678901234567890",
      "123456789012345678901234567890.1", "1e400",
    ]
    for (low, first) in ascending.enumerated() {
      for (high, second) in ascending.enumerated() {
        #expect(try (number(first) < number(second)) == (low < high))
        #expect(try (number(first) == number(second)) == (low == high))
      }
    }
  }

  @Test func fractionsAreNoIntegers() throws {
    #expect(try !number("1.5").isInteger)
    #expect(try !number("1e-1").isInteger)
    #expect(try number("1.5").integer == nil)
    #expect(try number("1e400").isInteger)
    #expect(try number("1e400").integer == nil)
    #expect(try number("9223372036854775807").integer == .max)
    #expect(try number("9223372036854775808").integer == nil)
    #expect(try number("-9223372036854775808").integer == .min)
  }

  @Test(arguments: [
    ("1e400", "7", false), ("7e400", "7", true), ("1e400", "1e-400", true), ("0.0075", "0.0001", true),
    ("0.00751", "0.0001", false), ("1e308", "0.123456789", false), ("4.02", "0.01", true), ("0", "3", true),
    ("5", "1e1", false), ("50", "1e1", true), ("3", "0", false), ("-9", "3", true), ("1e400", "64", true),
    ("1", "64e-6", true),
    ("123456789012345678901234567890123456789000", "123456789012345678901234567890123456789", true),
    ("123456789012345678901234567890123456789001", "123456789012345678901234567890123456789", false),
    ("99999999999999999e99999999999999999", "3", true),
  ])
  func multiplesAreExact(_ value: String, _ unit: String, _ expected: Bool) throws {
    #expect(try number(value).isMultiple(of: number(unit)) == expected)
  }

  @Test func multiplesAgreeWithIntegerArithmetic() {
    var generator = SplitMix(seed: 3)
    for _ in 0..<2000 {
      let unit = Int128.random(in: 1...1_000_000_000_000_000_000, using: &generator)
      let factor = Int128.random(in: -1_000_000_000_000...1_000_000_000_000, using: &generator)
      let offset = Int128.random(in: 0...2, using: &generator)
      let value = unit * factor + offset
      #expect(
        JSONNumber(ExactDecimal(coefficient: value)).isMultiple(of: JSONNumber(ExactDecimal(coefficient: unit)))
          == (value % unit == 0))
    }
  }

  @Test func longNumeralsCostLinearTime() throws {
    let long = String(repeating: "123456789", count: 20_000)
    #expect(try number(long).isMultiple(of: number("3")))
    #expect(try number(long + ".5") > number(long))
    #expect(try number(long + "e-12345678901234567") < number("1"))
  }

  @Test(arguments: ["", "-", "01", "1.", ".1", "1e", "+1", "1 ", "0x1", "1e1000000000000000000", "１"])
  func otherTextIsNoNumeral(_ text: String) {
    #expect(JSONNumber(text) == nil)
  }
}
