import KemuModel
import Testing

@testable import KemuWriters

/// What each format does to a value so that its reader gets the value back.
struct FormatTextTests {
  private static let hostile = [
    "", "plain", "收入", "\\N", "\\.", "a\tb", "a\r\nb", "\"quoted\"", "a,b", "'", "''", "=1+1", "@x", "-x", "+1", "007", "𠮷",
  ]

  private func csv(_ row: [OutputValue]) -> String {
    var bytes: [UInt8] = []
    CSVText.append(row, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func copy(_ row: [OutputValue]) -> String {
    var bytes: [UInt8] = []
    CopyText.append(row, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("=1+1", true), ("=cmd|' /C calc'!A0", true), ("@SUM(A1)", true), ("+x", true), ("-x", true), ("－x", true),
    ("＝1", true), ("\t=1", true), ("'a", true), ("0101", true), ("1234567890123456", true), ("1-2", true),
    ("3/4", true), ("1e5", true), ("12:30", true), ("-1+2", true), ("-1+cmd|x", true),
    ("", false), ("0", false), ("2010306", false), ("123456789012345", false), ("-5.39", false), ("-1,234.50", false),
    ("+3%", false), ("224.84", false), ("0.50", false), ("402. 04", false), ("收入", false), ("1、收入", false),
  ])
  func textsThatASpreadsheetMisreadsAreMarked(text: String, isMarked: Bool) {
    #expect(SpreadsheetText.needsMark(text) == isMarked)
  }

  @Test(arguments: hostile)
  func takingTheMarkAwayGivesTheTextBack(text: String) {
    let written = (SpreadsheetText.needsMark(text) ? SpreadsheetText.mark : "") + text
    #expect((written.hasPrefix("'") ? String(written.dropFirst()) : written) == text)
  }

  @Test func separatedValuesAreQuotedWhereTheyMustBe() {
    let row: [OutputValue] = [.text("a,\"b\"\n"), .absent, .text(""), .integer(-1), .decimal(ExactDecimal("-0.50") ?? .zero)]
    #expect(csv(row) == "\"a,\"\"b\"\"\n\",,\"\",-1,-0.50\r\n")
    #expect(csv([.text("=1"), .text("a\0b")]) == "'=1,a\u{FFFD}b\r\n")
  }

  @Test func copyEscapesWhatEndsAValueOrARow() {
    #expect(copy([.text("a\tb\nc\rd\\e"), .absent, .text("\\N"), .text("")]) == "a\\tb\\nc\\rd\\\\e\t\\N\t\\\\N\t\n")
    #expect(copy([.text("\\.")]) == "\\\\.\n")
    #expect(copy([.text("\0")]) == "\u{FFFD}\n")
  }

  /// Reads COPY's text format by its rules, to be held against what is written.
  private func values(ofCopyLine line: String) -> [String?] {
    line.dropLast().split(separator: "\t", omittingEmptySubsequences: false).map { field in
      if field == "\\N" { return nil }
      var text = ""
      var isEscaped = false
      for scalar in field.unicodeScalars {
        if isEscaped {
          text.unicodeScalars.append(["n": "\n", "r": "\r", "t": "\t"][scalar] ?? scalar)
          isEscaped = false
        } else if scalar == "\\" {
          isEscaped = true
        } else {
          text.unicodeScalars.append(scalar)
        }
      }
      return text
    }
  }

  @Test func copyGivesEveryTextBack() {
    let line = copy(Self.hostile.map { .text($0) } + [.absent])
    #expect(line.unicodeScalars.count { $0 == "\n" } == 1)
    #expect(values(ofCopyLine: line) == Self.hostile + [nil])
  }

  @Test func namesAndConstantsOfSQLDoubleTheirQuotes() {
    #expect(SQLText.identifier("a\"b") == "\"a\"\"b\"")
    #expect(SQLText.literal("it's \\ \0") == "'it''s \\ '")
  }

  @Test(arguments: [
    ("402.04", "40204"), ("100796.560", "10079656"), ("-0.05", "-5"), ("0.00", "0"),
    ("92233720368547758.07", "9223372036854775807"),
  ])
  func moneyIsAnIntegerOfFenInSQLite(yuan: String, fen: String) throws {
    let value = OutputColumn("total", .money, "").sqliteValue(.decimal(try #require(ExactDecimal(yuan))))
    guard case .integer(let integer) = value else { throw Unexpected(value: value) }
    #expect(String(integer) == fen)
  }

  @Test(arguments: [("0.001", "0.1"), ("92233720368547758.08", "9223372036854775808")])
  func moneyThatIsNoneIsItsNumeral(yuan: String, fen: String) throws {
    let value = OutputColumn("total", .money, "").sqliteValue(.decimal(try #require(ExactDecimal(yuan))))
    guard case .text(let text) = value else { throw Unexpected(value: value) }
    #expect(text == fen)
  }

  private struct Unexpected: Error { var value: SQLiteStatement.Value }

  @Test(arguments: [
    ("^[1-9]$", "^'?(?:[1-9])$"), ("a", "^'?.*(?:a).*$"), ("^a", "^'?(?:a).*$"),
    (#"^a\$"#, #"^'?(?:a\$).*$"#), (#"^a\\$"#, #"^'?(?:a\\)$"#), ("^a|b$", "^'?(?:(?:a).*|.*(?:b))$"),
    (#"^(a|b)[|]\|$"#, #"^'?(?:(a|b)[|]\|)$"#),
  ])
  func patternsAllowTheMark(pattern: String, expected: String) {
    #expect(DataPackage.markable(pattern) == expected)
  }
}
