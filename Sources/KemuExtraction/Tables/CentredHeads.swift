internal import KemuModel
internal import KemuText

/// Finds how far heads reach that stand over others on a page of which only the places of the words are left: such a
/// head is centred over its columns.
///
/// Which heads stand over others the vocabulary knows. Of the stretches of columns that a head is in the middle of, it
/// has the longest that no other head of its row stands in and of which every column has a head further down. Where the
/// heads below repeat themselves as often as there are heads in the row, each has one of these rounds.
struct CentredHeads {
  let text: CanonicalText
  let width: Int
  /// Whether a head stands over others.
  let isSpanning: (String) -> Bool

  /// So far the middle of a stretch may be from that of its head beyond the best one, in hundredths of a column.
  private static let slack = 30
  /// No form has more columns, or more rows of heads.
  private static let widest = 100
  private static let mostRows = 12

  /// - Returns: the columns of those heads, by their rows and places in them; empty where the columns have no places.
  func columns(
    _ header: [TableSection.RowPlace], _ heads: [[String]], body: [TableSection.RowPlace]
  ) -> [[Int: Range<Int>]] {
    let none = [[Int: Range<Int>]](repeating: [:], count: header.count)
    guard width <= Self.widest, (2...Self.mostRows).contains(header.count),
      heads.dropLast().contains(where: { $0.contains(where: isSpanning) })
    else { return none }
    let measures: [PagePlaces.Measure] = [.characters, .columns]
    let lowest = lowestHeads(header, heads)
    let candidates = measures.map { PagePlaces(text: text, measure: $0) }
      .compactMap { places in middles(header, heads, body, places).map { (places, $0) } }
    guard let (places, found) = candidates.min(by: { $0.1.misfit < $1.1.misfit }) else { return none }
    return header.indices.map { row in
      rounds(row, header, heads, lowest) ?? columns(of: row, header, heads, places, found.columns)
    }
  }

  private struct Middles {
    var columns: [Int]
    /// How far figures stand from the heads right above them, all together.
    var misfit: Int
  }

  /// Where the middle of each column is: that of its lowest head, or of a figure where it has none.
  private func middles(
    _ header: [TableSection.RowPlace], _ heads: [[String]], _ body: [TableSection.RowPlace], _ places: PagePlaces
  ) -> Middles? {
    var middles = [Int?](repeating: nil, count: width)
    for (row, place) in header.enumerated().reversed() {
      for (cell, head) in zip(place.cells, heads[row]) where isSingle(cell) && !isSpanning(head) {
        if middles[cell.column] == nil { middles[cell.column] = places.middle(of: cell.span) }
      }
    }
    var misfit = 0
    for place in body.prefix(3) {
      for cell in place.cells where isSingle(cell) {
        let middle = places.middle(of: cell.span)
        misfit += middles[cell.column].map { abs($0 - middle) } ?? 0
        middles[cell.column] = middles[cell.column] ?? middle
      }
    }
    let known = middles.compactMap { $0 }
    guard known.count == width, zip(known, known.dropFirst()).allSatisfy(<) else { return nil }
    return Middles(columns: known, misfit: misfit)
  }

  private func isSingle(_ cell: Table.Cell) -> Bool {
    !cell.isBlank && cell.columnSpan == 1 && cell.column < width
  }

  /// For each column its lowest head; empty where it has none.
  private func lowestHeads(_ header: [TableSection.RowPlace], _ heads: [[String]]) -> [String] {
    var lowest = [String](repeating: "", count: width)
    for (row, place) in header.enumerated().reversed() {
      for (cell, head) in zip(place.cells, heads[row]) where !cell.isBlank && cell.column < width {
        if lowest[cell.column].isEmpty { lowest[cell.column] = head }
      }
    }
    return lowest
  }

  private func rounds(
    _ row: Int, _ header: [TableSection.RowPlace], _ heads: [[String]], _ lowest: [String]
  ) -> [Int: Range<Int>]? {
    let cells = header[row].cells
    let filled = cells.indices.filter { !cells[$0].isBlank }
    guard filled.count > 1, width.isMultiple(of: filled.count), filled.allSatisfy({ isSpanning(heads[row][$0]) })
    else { return nil }
    let length = width / filled.count
    let isRepeated = lowest.indices.allSatisfy { lowest[$0] == lowest[$0 % length] && !lowest[$0].isEmpty }
    guard length > 1, isRepeated else { return nil }
    var result: [Int: Range<Int>] = [:]
    for (round, index) in filled.enumerated() {
      let columns = round * length..<(round + 1) * length
      guard columns.contains(cells[index].column) else { return nil }
      result[index] = columns
    }
    return result
  }

  private func columns(
    of row: Int, _ header: [TableSection.RowPlace], _ heads: [[String]], _ places: PagePlaces, _ middles: [Int]
  ) -> [Int: Range<Int>] {
    let cells = header[row].cells
    let headed = heads.indices.filter { $0 > row }.reduce(into: Set<Int>()) { columns, below in
      for cell in header[below].cells where !cell.isBlank {
        columns.formUnion(cell.column..<cell.column + cell.columnSpan)
      }
    }
    let own = cells.map { $0.isBlank ? nil : nearest(to: places.middle(of: $0.span), middles) }
    var result: [Int: Range<Int>] = [:]
    for (index, cell) in cells.enumerated() {
      guard let column = own[index] else { continue }
      guard isSpanning(heads[row][index]), headed.contains(column) else {
        result[index] = column..<column + 1
        continue
      }
      let left = own[..<index].compactMap { $0 }.max() ?? -1
      let right = own[(index + 1)...].compactMap { $0 }.min() ?? width
      result[index] = stretch(around: places.middle(of: cell.span), column, middles) { place in
        left < place && place < right && headed.contains(place)
      }
    }
    return result
  }

  private func nearest(to middle: Int, _ middles: [Int]) -> Int {
    middles.indices.min { abs(middles[$0] - middle) < abs(middles[$1] - middle) } ?? 0
  }

  /// The longest of the stretches that are well centred.
  private func stretch(around middle: Int, _ column: Int, _ middles: [Int], isFree: (Int) -> Bool) -> Range<Int> {
    let pitch = max(1, (middles[width - 1] - middles[0]) / max(1, width - 1))
    let first = (0...column).reversed().prefix(while: isFree).last ?? column
    let last = (column..<width).prefix(while: isFree).last ?? column
    var stretches: [(columns: Range<Int>, distance: Int)] = []
    for start in first...column {
      for end in column...last {
        stretches.append((start..<end + 1, abs((middles[start] + middles[end]) / 2 - middle)))
      }
    }
    let best = stretches.map(\.distance).min() ?? 0
    let good = stretches.filter { $0.distance * 100 <= best * 100 + pitch * Self.slack }
    return good.max { $0.columns.count < $1.columns.count }?.columns ?? column..<column + 1
  }
}
