internal import KemuModel
internal import KemuText

/// The columns of a page on which a table goes on, where that page alone leaves some of them empty: told by the places
/// at which figures and words stand in the lines of both pages.
struct PageColumns {
  private let text: CanonicalText

  init(_ text: CanonicalText) {
    self.text = text
  }

  /// The column of the first page for each column of a later one.
  ///
  /// - Returns: `nil` unless each stands over or under exactly one, and no two over the same.
  func columns(of page: [TableSection.RowPlace], under first: [TableSection.RowPlace]) -> [Int: Int]? {
    let above = stretches(of: first)
    var columns: [Int: Int] = [:]
    for (column, stretch) in stretches(of: page) {
      let met = above.filter { $0.value.overlaps(stretch) }.keys
      guard met.count == 1, let only = met.first, !columns.values.contains(only) else { return nil }
      columns[column] = only
    }
    return columns
  }

  /// Where the cells of each column stand: those of the lowest rows that fill it, since heads are wider than figures.
  private func stretches(of rows: [TableSection.RowPlace]) -> [Int: Range<Int>] {
    var stretches: [Int: Range<Int>] = [:]
    var filled: [Int: Bool] = [:]
    for row in rows.reversed() {
      for cell in row.cells where !cell.isBlank && cell.columnSpan == 1 {
        let isFigure = CellShape.isFigure(text.bytes(cell.span))
        // Words over figures are heads.
        if filled[cell.column] == true, !isFigure { continue }
        let place = range(of: cell.span)
        stretches[cell.column] =
          stretches[cell.column].map {
            min($0.lowerBound, place.lowerBound)..<max($0.upperBound, place.upperBound)
          } ?? place
        filled[cell.column] = filled[cell.column] ?? isFigure
      }
    }
    return stretches
  }

  /// Where a span stands in its line, in characters.
  private func range(of span: TextSpan) -> Range<Int> {
    var start = span.start
    while start > 0, text.utf8[start - 1] != UInt8(ascii: "\n") { start -= 1 }
    let before = characters(TextSpan(start, span.start))
    return before..<before + max(1, characters(span))
  }

  private func characters(_ span: TextSpan) -> Int {
    text.bytes(span).count { $0 & 0xC0 != 0x80 && $0 >= 0x20 }
  }
}

private enum CellShape {
  /// Whether there are digits, and nothing but what numbers are written with.
  static func isFigure(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.contains { $0.isASCIIDigit } && bytes.allSatisfy { (0x2C...0x2E).contains($0) || $0.isASCIIDigit }
  }
}
