/// Gives heads their columns back where a carrier dropped merged cells without a trace, as browsers copy tables: every
/// row of the header holds only the cells that begin in it.
///
/// The vocabulary knows the heads that stand over others; the cells of the next row are theirs. A reading counts only
/// where it fills the table's width exactly; of several the one whose parents the vocabulary names first.
struct LostSpans {
  let width: Int
  /// The columns of labels at the left of the body.
  let labels: Int
  /// How surely a head stands over others, 0 the surest; `nil` for one that never does.
  let rank: (String) -> Int?

  /// More heads of one row are not tried as parents, and more readings of a header are not weighed.
  private static let mostParents = 8
  private static let mostReadings = 5_000

  /// - Parameter rows: the folded cells of each header row, top to bottom.
  /// - Returns: for each row the columns of its cells, or `nil` where the rows cannot be read so.
  func columns(_ rows: [[String]]) -> [[Range<Int>]]? {
    let rows = rows.map { row in Array(row[..<(row.lastIndex { !$0.isEmpty }.map { $0 + 1 } ?? 0)]) }
    guard let last = rows.last, rows.contains(where: { $0.count < width }),
      rows.allSatisfy({ !$0.isEmpty && $0.count <= width && !$0.contains("") })
    else { return nil }
    var search = Search(best: nil, left: Self.mostReadings)
    read(rows, from: rows.count - 1, [last.map { _ in Cell() }], cost: 0, &search)
    return search.best.map { columns(of: $0.cells) }
  }

  private struct Cell {
    var span = 1
    /// The cells of the next row below it.
    var cells: Range<Int> = 0..<0
  }

  private struct Search {
    var best: (cells: [[Cell]], cost: Int)?
    var left: Int
  }

  /// Tries the parents of the row above those that are read.
  private func read(_ rows: [[String]], from row: Int, _ below: [[Cell]], cost: Int, _ search: inout Search) {
    guard search.left > 0 else { return }
    search.left -= 1
    guard row > 0 else {
      let isFull = below[0].reduce(0) { $0 + $1.span } == width
      if isFull, cost < search.best?.cost ?? Int.max { search.best = (below, cost) }
      return
    }
    let cells = rows[row - 1]
    let candidates = cells.indices.compactMap { index in rank(cells[index]).map { (index: index, rank: $0) } }
      .prefix(Self.mostParents)
    for choice in 1..<max(1, 1 << candidates.count) {
      let chosen = candidates.enumerated().filter { choice >> $0.offset & 1 == 1 }.map(\.element)
      let spans = below[0].map(\.span)
      let isOverLabels = chosen[0].index == 0
      guard let groups = groups(of: rows[row], spans, parents: chosen.count, fromLabels: isOverLabels) else { continue }
      var line = cells.map { _ in Cell() }
      for (parent, group) in zip(chosen, groups) {
        line[parent.index] = Cell(span: spans[group].reduce(0, +), cells: group)
      }
      read(rows, from: row - 1, [line] + below, cost: cost + chosen.reduce(0) { $0 + $1.rank }, &search)
    }
  }

  /// Shares the cells of a row out among the heads above it: the labels to the first where it stands over them, the
  /// rest to the only other one, or in groups that begin alike or are equally long.
  private func groups(of cells: [String], _ spans: [Int], parents: Int, fromLabels: Bool) -> [Range<Int>]? {
    guard parents > 0, parents <= cells.count else { return nil }
    if parents == 1 { return [cells.indices] }
    let starts = cells.indices.filter { cells[$0] == cells[0] }
    if starts.count == parents { return zip(starts, starts.dropFirst() + [cells.count]).map { $0..<$1 } }
    if fromLabels, let end = end(ofFirst: labels, spans) {
      let rest = groups(of: Array(cells[end...]), Array(spans[end...]), parents: parents - 1, fromLabels: false)
      return rest.map { [0..<end] + $0.map { $0.lowerBound + end..<$0.upperBound + end } }
    }
    guard cells.count.isMultiple(of: parents) else { return nil }
    let length = cells.count / parents
    return (0..<parents).map { $0 * length..<($0 + 1) * length }
  }

  /// How many cells fill so many columns exactly.
  private func end(ofFirst columns: Int, _ spans: [Int]) -> Int? {
    var filled = 0
    for (index, span) in spans.enumerated() where filled < columns {
      filled += span
      if filled == columns { return index + 1 }
    }
    return nil
  }

  /// Where the cells stand: those of the first row one after another, all others below their parents.
  private func columns(of rows: [[Cell]]) -> [[Range<Int>]] {
    var starts: [Int] = []
    return rows.enumerated().map { row, cells in
      var start = 0
      var below: [Int] = []
      let columns = cells.enumerated().map { index, cell in
        if row > 0 { start = starts[index] }
        var place = start
        for child in cell.cells {
          below.append(place)
          place += rows[row + 1][child].span
        }
        defer { start += cell.span }
        return start..<start + cell.span
      }
      starts = below
      return columns
    }
  }
}
