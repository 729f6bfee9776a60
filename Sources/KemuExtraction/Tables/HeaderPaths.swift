internal import KemuModel
internal import KemuText

/// Resolves the rows of a header to a path of heads for each column.
struct HeaderPaths {
  /// The folded heads of one row, in their columns.
  struct HeadRow {
    struct Head {
      var text: String
      var columns: Range<Int>
      /// Whether it stands over these columns and no others.
      var isExact = false
    }
    var heads: [Head]
  }

  let width: Int

  /// More rows than any printed header has.
  private static let rowLimit = 32
  /// Places in its grid; a header of all the columns of a wide sheet has fewer.
  private static let placeLimit = 1_000_000

  /// Whether so many rows can be a header. What one file of words makes of its rows and its widest row would else be
  /// a grid of the square of its size.
  func canHold(rows: Int) -> Bool {
    rows <= Self.rowLimit && rows * width <= Self.placeLimit
  }

  /// - Parameters:
  ///   - rows: the header's rows from top to bottom, blank cells included as empty heads.
  ///   - spansAreKnown: whether merged heads carry their column spans; where they do not, a blank beside a head belongs to
  ///     it if a row further down puts a head into that column.
  func paths(_ rows: [HeadRow], spansAreKnown: Bool) -> [[String]] {
    var grid = rows.map { row in
      var line = [String?](repeating: nil, count: width)
      for head in row.heads where !head.text.isEmpty {
        for column in head.columns where column < width { line[column] = head.text }
      }
      return line
    }
    if !spansAreKnown {
      let exact = rows.map { row in
        row.heads.reduce(into: Set<Int>()) { if $1.isExact { $0.formUnion($1.columns) } }
      }
      spread(&grid, exact)
    }
    return (0..<width).map { column in
      var path: [String] = []
      for row in grid {
        // A head over several rows may be repeated in each of them.
        if let head = row[column], path.last != head { path.append(head) }
      }
      return path
    }
  }

  private func spread(_ grid: inout [[String?]], _ exact: [Set<Int>]) {
    for row in grid.indices.dropLast() {
      for column in 1..<max(width, 1) where grid[row][column] == nil {
        guard let left = grid[row][column - 1], !exact[row].contains(column - 1) else { continue }
        let isParent = grid[(row + 1)...].contains { $0[column] != nil }
        let hasSameParents = grid[..<row].allSatisfy { $0[column] == $0[column - 1] }
        if isParent && hasSameParents { grid[row][column] = left }
      }
    }
  }
}
