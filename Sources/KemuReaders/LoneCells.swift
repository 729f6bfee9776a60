import KemuModel
import KemuText

/// A run of short lines, each taken for a cell.
struct LoneCells {
  struct Cell {
    enum Kind { case text, code, whole, decimal, dash }
    var span: TextSpan
    var line: Int
    var kind: Kind

    var isFigure: Bool { kind != .text }
  }

  private(set) var cells: [Cell] = []

  private static let longest = 40
  private static let longestGap = 2

  /// The cells from a line on, up to a line that is none or a wider gap than cells have between them.
  init(_ lines: TextLines, from first: Int) {
    var gap = 0
    var index = first
    while index < lines.count, gap <= Self.longestGap {
      if lines[index].isBlank {
        gap += 1
      } else {
        guard Self.isCell(lines, index) else { break }
        cells.append(Cell(span: lines[index].content, line: index, kind: Self.kind(lines.bytes(lines[index].content))))
        gap = 0
      }
      index += 1
    }
  }

  /// Whether a line may be a cell: short, without a tab, a colon or the end of a sentence.
  static func isCell(_ lines: TextLines, _ index: Int) -> Bool {
    let line = lines[index]
    guard !line.isBlank, line.tabs == 0, line.content.count <= Self.longest * 3 else { return false }
    let bytes = lines.bytes(line.content)
    return DisplayWidth.of(bytes) <= Self.longest && !hasColon(bytes) && !bytes.suffix(3).elementsEqual("。".utf8)
  }

  static func hasColon(_ bytes: ArraySlice<UInt8>) -> Bool {
    if bytes.contains(UInt8(ascii: ":")) { return true }
    var cursor = ScalarCursor(bytes)
    while let (scalar, _) = cursor.next() {
      if scalar == 0xFF1A { return true }
    }
    return false
  }

  private static func kind(_ bytes: ArraySlice<UInt8>) -> Cell.Kind {
    let digits = bytes.count { $0.isASCIIDigit }
    guard digits > 0 else {
      return ["-", "—", "－", "–", "——"].contains { bytes.elementsEqual($0.utf8) } ? .dash : .text
    }
    let marks = bytes.count { [UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: "-")].contains($0) }
    guard digits + marks == bytes.count else { return .text }
    if marks == 0 { return [3, 5, 7].contains(digits) ? .code : bytes.elementsEqual("0".utf8) ? .dash : .whole }
    return bytes.contains(UInt8(ascii: ".")) ? .decimal : .whole
  }
}
