/// The columns of a table set with spaces: the stretches of the page between the gutters that its rows leave free.
struct ColumnGutters {
  /// The unit in which the pieces of the rows line up best.
  private enum Measure { case characters, displayColumns }

  private let measure: Measure
  /// Ascending, with gaps between them.
  private let columns: [Range<Int>]

  var count: Int { columns.count }

  /// PDF tools place text by characters and people by the width they see. In the wrong measure pieces of two columns
  /// fall into one, or those of one column into several.
  static func best(for rows: [AlignedRow]) -> ColumnGutters {
    let characters = ColumnGutters(rows, .characters)
    let display = ColumnGutters(rows, .displayColumns)
    let clashes = (characters.clashes(in: rows), display.clashes(in: rows))
    if clashes.0 != clashes.1 { return clashes.0 < clashes.1 ? characters : display }
    return display.count < characters.count ? display : characters
  }

  private init(_ rows: [AlignedRow], _ measure: Measure) {
    self.measure = measure
    // Heads that span columns have few pieces; the columns are those of the rows that have many.
    let most = rows.reduce(0) { max($0, $1.pieces.count) }
    let full = rows.filter { $0.pieces.count * 2 > most }
    columns = Self.covered(by: full.map { $0.pieces.map { Self.range(of: $0, measure) } })
  }

  /// The stretches that at least one row in twenty covers.
  private static func covered(by rows: [[Range<Int>]]) -> [Range<Int>] {
    // A page has at most some hundred columns; what stands farther right is one more.
    let width = min(rows.lazy.flatMap { $0 }.reduce(0) { max($0, $1.upperBound) }, 2_000)
    var change = [Int](repeating: 0, count: width + 1)
    for range in rows.lazy.flatMap({ $0 }) where range.lowerBound < width {
      change[range.lowerBound] += 1
      change[min(range.upperBound, width)] -= 1
    }
    var columns: [Range<Int>] = []
    var start: Int?
    var covering = 0
    for place in 0...width {
      covering += change[place]
      let isCovered = covering > 0 && covering * 20 >= rows.count
      if isCovered, start == nil { start = place }
      if !isCovered, let first = start {
        columns.append(first..<place)
        start = nil
      }
    }
    return columns
  }

  /// The columns that a piece stands in: those it covers by half or more, else the one it is nearest to.
  func columns(of piece: AlignedRow.Piece) -> Range<Int> {
    let range = Self.range(of: piece, measure)
    var covered: Range<Int>?
    var nearest = (column: 0, distance: Int.max)
    for (column, stretch) in columns.enumerated() {
      let overlap = min(range.upperBound, stretch.upperBound) - max(range.lowerBound, stretch.lowerBound)
      if overlap > 0, overlap * 2 >= stretch.count { covered = (covered?.lowerBound ?? column)..<column + 1 }
      if -overlap < nearest.distance { nearest = (column, -overlap) }
    }
    return covered ?? nearest.column..<nearest.column + 1
  }

  private func clashes(in rows: [AlignedRow]) -> Int {
    rows.reduce(0) { clashes, row in
      var next = 0
      return row.pieces.reduce(clashes) { clashes, piece in
        let covered = columns(of: piece)
        defer { next = max(next, covered.upperBound) }
        return clashes + (covered.lowerBound < next ? 1 : 0)
      }
    }
  }

  private static func range(of piece: AlignedRow.Piece, _ measure: Measure) -> Range<Int> {
    measure == .characters ? piece.characters : piece.columns
  }
}
