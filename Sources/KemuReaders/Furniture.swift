import KemuModel
import KemuText

/// Finds the lines that a page brings along: its number, and the running head that stands on every page.
enum Furniture {
  /// The indices of the pieces that are furniture.
  static func lines(of pieces: [LayoutPiece], in text: CanonicalText) -> Set<Int> {
    let numbers = pageNumbers(pieces, text)
    return numbers.union(runningHeads(pieces, text, numbers))
  }

  private struct Candidate {
    var piece: Int
    var number: Int
    var isCertain: Bool
  }

  /// A number alone on a line is a page's where it is decorated (`- 3 -`) or counts on with its neighbours.
  private static func pageNumbers(_ pieces: [LayoutPiece], _ text: CanonicalText) -> Set<Int> {
    var candidates: [Candidate] = []
    for (index, piece) in pieces.enumerated() {
      guard case .line(let line) = piece, line.content.count <= 40,
        let (number, isDecorated) = pageNumber(text.bytes(line.content))
      else { continue }
      candidates.append(Candidate(piece: index, number: number, isCertain: isDecorated))
    }
    var found: Set<Int> = []
    for (index, candidate) in candidates.enumerated() {
      let follows = index > 0 && candidates[index - 1].number + 1 == candidate.number
      let leads = index + 1 < candidates.count && candidate.number + 1 == candidates[index + 1].number
      if candidate.isCertain || follows || leads { found.insert(candidate.piece) }
    }
    return found
  }

  /// `3`, `- 3 -`, `第 3 页`, `第3页 共20页`, `3/20`
  private static func pageNumber(_ bytes: ArraySlice<UInt8>) -> (number: Int, isDecorated: Bool)? {
    var numbers: [Int] = []
    var isInNumber = false
    var isDecorated = false
    var cursor = ScalarCursor(bytes)
    while let (value, _) = cursor.next() {
      let half = CharacterClass.halfWidth(value)
      if (0x30...0x39).contains(half) {
        if !isInNumber { numbers.append(0) }
        numbers[numbers.count - 1] = numbers[numbers.count - 1] * 10 + Int(half - 0x30)
        guard numbers.count <= 2, numbers[numbers.count - 1] <= 9_999 else { return nil }
        isInNumber = true
        continue
      }
      isInNumber = false
      if CharacterClass.isSpace(value) { continue }
      switch Unicode.Scalar(half) {
      case "-", "–", "—", "第", "页", "共", "/", "·": isDecorated = true
      default: return nil
      }
    }
    guard let number = numbers.first, numbers.count == 1 || isDecorated else { return nil }
    // A lone dash and number is a negative amount.
    let isNegative = bytes.first == UInt8(ascii: "-") && bytes.last != UInt8(ascii: "-")
    return isNegative ? nil : (number, isDecorated)
  }

  /// A short line that stands at the edge of three pages and more. A caption with a colon may repeat there by right.
  private static func runningHeads(_ pieces: [LayoutPiece], _ text: CanonicalText, _ numbers: Set<Int>) -> Set<Int> {
    var places: [ArraySlice<UInt8>: [Int]] = [:]
    for (index, piece) in pieces.enumerated() {
      guard case .line(let line) = piece, !numbers.contains(index), line.content.count <= 160,
        isAtPageEdge(index, line, pieces, numbers)
      else { continue }
      let bytes = text.bytes(line.content)
      guard !contains(bytes, "：") && !bytes.contains(UInt8(ascii: ":")) else { continue }
      places[bytes, default: []].append(index)
    }
    return Set(places.values.lazy.filter { $0.count >= 3 }.flatMap { $0 })
  }

  private static func isAtPageEdge(
    _ index: Int, _ line: ProseLine, _ pieces: [LayoutPiece], _ numbers: Set<Int>
  ) -> Bool {
    if line.startsPage { return true }
    return isPageNumber(nearest(index, -1, pieces), numbers) || isPageNumber(nearest(index, 1, pieces), numbers)
  }

  private static func isPageNumber(_ index: Int?, _ numbers: Set<Int>) -> Bool {
    index.map { numbers.contains($0) } ?? false
  }

  /// The nearest piece in a direction that is not blank, at most four lines away.
  private static func nearest(_ index: Int, _ step: Int, _ pieces: [LayoutPiece]) -> Int? {
    for distance in 1...4 {
      let next = index + step * distance
      guard pieces.indices.contains(next) else { return nil }
      if case .blank = pieces[next] { continue }
      return next
    }
    return nil
  }

  private static func contains(_ bytes: ArraySlice<UInt8>, _ mark: Unicode.Scalar) -> Bool {
    var cursor = ScalarCursor(bytes)
    while let (value, _) = cursor.next() {
      if value == mark.value { return true }
    }
    return false
  }
}
