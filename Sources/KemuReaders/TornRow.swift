import KemuModel
import KemuText

/// A row of a table that lost its tabs, as PDF tools print the first one after a page break: a code, a name and amounts,
/// with single spaces between them (`30206 电费 235.00`).
struct TornRow {
  let row: Table.Row

  /// - Returns: `nil` unless the line is 3, 5 or 7 digits, words, and at least one amount with a decimal point.
  init?(_ line: TextLine, _ text: CanonicalText) {
    guard line.tabs == 0, line.content.count <= Self.longest else { return nil }
    let words = Self.words(line.content, text)
    guard let code = words.first, [3, 5, 7].contains(code.count), text.bytes(code).allSatisfy(\.isASCIIDigit) else { return nil }
    let amounts = words.reversed().prefix { Self.isAmount(text.bytes($0)) }.reversed()
    let name = words.dropFirst().dropLast(amounts.count)
    guard let first = name.first, let last = name.last, !amounts.isEmpty, !text.bytes(first).allSatisfy(\.isASCIIDigit)
    else { return nil }
    let spans = [code, first.union(last)] + amounts
    row = Table.Row(spans.enumerated().map { Table.Cell($1, column: $0) })
  }

  private static let longest = 300

  private static func words(_ span: TextSpan, _ text: CanonicalText) -> [TextSpan] {
    var words: [TextSpan] = []
    var start = span.start
    for index in span.range where text.utf8[index] == UInt8(ascii: " ") {
      if index > start { words.append(TextSpan(start, index)) }
      start = index + 1
    }
    if span.end > start { words.append(TextSpan(start, span.end)) }
    return words
  }

  private static func isAmount(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.contains(UInt8(ascii: ".")) && bytes.contains(where: \.isASCIIDigit)
      && bytes.allSatisfy { $0.isASCIIDigit || [UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "-")].contains($0) }
  }
}
