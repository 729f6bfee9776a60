import KemuModel
import KemuText

/// Tables set with spaces, as `pdftotext -layout` prints them: rows of pieces with at least two spaces between them,
/// standing in columns below one another.
struct AlignedTable: TableNotation {
  private static let longestGap = 5

  func search(_ lines: TextLines, at index: Int, limit: Int) -> TableSearch {
    guard let first = AlignedRow(lines, index), first.pieces.count > 1 else { return .none }
    var rows = [first]
    var end = index + 1
    var next = end
    var cells = first.pieces.count
    // Blank lines stand inside such tables, and lone pieces of a wrapped head; neither ends one, but closes none.
    while next < lines.count, next - end <= Self.longestGap, lines[next].tabs == 0, !lines[next].startsPage {
      defer { next += 1 }
      if lines[next].isBlank { continue }
      guard let row = AlignedRow(lines, next), row.isShort else { break }
      rows.append(row)
      cells += row.pieces.count
      if row.pieces.count > 1 { end = next + 1 }
    }
    rows.removeAll { $0.line >= end }
    guard rows.count(where: { $0.pieces.count > 2 }) > 1 else { return .none(lines: end - index) }
    guard cells <= limit else { return .tooLarge }
    let columns = ColumnGutters.best(for: rows)
    guard columns.count > 2 else { return .none(lines: end - index) }
    guard rows.count * columns.count <= limit else { return .tooLarge }
    let table = Table(rows: rows.map { $0.row(in: columns, lines.text) }, geometry: .aligned)
    return table.map { .found($0, lines: end - index) } ?? .none
  }
}

/// A line as pieces with wide gaps between them.
struct AlignedRow {
  struct Piece {
    var span: TextSpan
    /// Where it stands, counted in characters, as PDF tools do; and in display columns, as people do who type tables.
    var characters: Range<Int>
    var columns: Range<Int>
  }

  let line: Int
  private(set) var pieces: [Piece] = []

  /// A single piece that is a line of prose is not part of a table.
  var isShort: Bool { pieces.count > 1 || pieces.allSatisfy { $0.columns.count <= 40 } }

  init?(_ lines: TextLines, _ index: Int) {
    guard lines[index].tabs == 0, !lines[index].content.isEmpty else { return nil }
    line = index
    var cursor = ScalarCursor(lines.bytes(lines[index].span))
    var place = (character: 0, column: 0)
    var spaces = 2
    // A long amount comes within one space of the label in the next column, a long label within one of its number.
    var amount = AmountShape()
    var lastIsWide = false
    while let (scalar, range) = cursor.next() {
      let width = DisplayWidth.of(scalar)
      defer {
        place.character += width > 0 ? 1 : 0
        place.column += width
      }
      if CharacterClass.isSpace(scalar) {
        spaces += 1
        continue
      }
      let isApart =
        spaces == 1
        && (amount.isWhole && CharacterClass.isWide(scalar) || lastIsWide && Self.isNumber(scalar, before: cursor))
      if spaces >= 2 || isApart {
        amount = AmountShape()
        pieces.append(
          Piece(
            span: TextSpan(range), characters: place.character..<place.character + 1,
            columns: place.column..<place.column + width))
      } else {
        let last = pieces.count - 1
        pieces[last].span.end = range.upperBound
        pieces[last].characters = pieces[last].characters.lowerBound..<place.character + 1
        pieces[last].columns = pieces[last].columns.lowerBound..<place.column + width
      }
      amount.add(scalar)
      lastIsWide = CharacterClass.isWide(scalar)
      spaces = 0
    }
  }

  /// Whether a digit begins a number behind which a gap or the end of the line comes.
  private static func isNumber(_ first: UInt32, before rest: ScalarCursor) -> Bool {
    guard (0x30...0x39).contains(first) else { return false }
    var rest = rest
    var spaces = 0
    while spaces < 2, let (scalar, _) = rest.next() {
      if CharacterClass.isSpace(scalar) {
        spaces += 1
      } else if spaces > 0 || !(0x2C...0x39).contains(scalar) || scalar == 0x2F {
        return false
      }
    }
    return true
  }

  /// The cells of the row, a blank one in each column that no piece stands in.
  func row(in columns: ColumnGutters, _ text: CanonicalText) -> Table.Row {
    var cells: [Table.Cell] = []
    var next = 0
    var place = pieces.first?.span.start ?? 0
    for piece in pieces {
      let covered = columns.columns(of: piece)
      if covered.lowerBound < next, var last = cells.popLast() {
        // Two pieces in one column are one cell whose content has a wide gap.
        last.span = last.span.isEmpty ? piece.span : last.span.union(piece.span)
        last.columnSpan = max(last.columnSpan, covered.upperBound - last.column)
        cells.append(last)
      } else {
        for column in next..<covered.lowerBound { cells.append(Table.Cell(TextSpan(place, place), column: column)) }
        cells.append(Table.Cell(piece.span, column: covered.lowerBound, columnSpan: covered.count))
      }
      next = max(next, covered.upperBound)
      place = piece.span.end
    }
    for column in next..<max(next, columns.count) { cells.append(Table.Cell(TextSpan(place, place), column: column)) }
    return Table.Row(cells)
  }
}

/// Whether a piece is an amount with a decimal point and nothing else.
private struct AmountShape {
  private var hasDigit = false
  private var hasPoint = false
  private var isOther = false

  var isWhole: Bool { hasDigit && hasPoint && !isOther }

  mutating func add(_ scalar: UInt32) {
    switch scalar {
    case 0x30...0x39: hasDigit = true
    case 0x2E: hasPoint = true
    case 0x2C, 0x2D: break
    default: isOther = true
    }
  }
}
