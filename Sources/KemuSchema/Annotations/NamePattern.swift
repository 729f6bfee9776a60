internal import KemuText

/// A pattern over a folded line that takes names out of it: literal text, `{year}` for four digits, `#` for digits or none,
/// `*` for any text, and `{anything else}` for a name. A brace that nothing closes is literal text.
///
/// Names are as short as the pattern allows; a pattern matches from the start of the line to its end.
public struct NamePattern: Sendable {
  private enum Piece: Sendable {
    case literal([UInt8])
    case year
    case digits
    case any
    case name(String)
  }

  public let source: String
  private let pieces: [Piece]
  /// The place of the first name among the pieces.
  private let firstName: Int
  /// The longest text that every line that matches has in it.
  private let essential: [UInt8]

  /// No name of the domain is longer, in bytes.
  private static let longestName = 150

  public init(_ source: String) {
    self.source = source
    var pieces: [Piece] = []
    var rest = source[...]
    while let first = rest.first {
      if first == "{", let close = rest.firstIndex(of: "}") {
        let name = String(rest[rest.index(after: rest.startIndex)..<close])
        pieces.append(name == "year" ? .year : .name(name))
        rest = rest[rest.index(after: close)...]
      } else if first == "*" || first == "#" {
        pieces.append(first == "*" ? .any : .digits)
        rest = rest.dropFirst()
      } else {
        let end = rest.dropFirst().firstIndex { $0 == "{" || $0 == "*" || $0 == "#" } ?? rest.endIndex
        pieces.append(.literal(Array(LabelFolding.fold(rest[..<end]).utf8)))
        rest = rest[end...]
      }
    }
    self.pieces = pieces
    firstName = pieces.firstIndex { if case .name = $0 { true } else { false } } ?? pieces.count
    essential = pieces.reduce(into: []) { longest, piece in
      if case .literal(let literal) = piece, literal.count > longest.count { longest = literal }
    }
  }

  static func closesItsBraces(_ source: String) -> Bool {
    source.split(separator: "{", omittingEmptySubsequences: false).dropFirst().allSatisfy { $0.contains("}") }
  }

  /// Whether some line of a text may match.
  public func mayMatch(in text: [UInt8]) -> Bool {
    text.withUnsafeBufferPointer { Self.place(of: essential, in: $0, 0...$0.count) != nil }
  }

  /// The names and their ranges in a folded line; `nil` where the line does not match. A year goes by the name `year`.
  public func match(_ line: [UInt8]) -> [String: Range<Int>]? {
    match(line[...])
  }

  /// The same in a part of a line, from its start to its end.
  public func match(_ line: ArraySlice<UInt8>) -> [String: Range<Int>]? {
    var names: [String: Range<Int>] = [:]
    var deadEnds = DeadEnds()
    let isMatch = line.withUnsafeBufferPointer { line in
      hasLiterals(line)
        && match(0, line, at: 0, &deadEnds) { name, range in
          if names[name] == nil { names[name] = range }
        }
    }
    guard isMatch else { return nil }
    return names.mapValues { $0.lowerBound + line.startIndex..<$0.upperBound + line.startIndex }
  }

  /// Whether the literals stand in a line in their order: most lines are refused by this.
  private func hasLiterals(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    var position = 0
    /// How far names may stretch from `position` on.
    var reach = 0
    for (index, piece) in pieces.enumerated() {
      switch piece {
      case .name: reach += Self.longestName
      case .year: reach += 4
      case .digits, .any: reach = line.count
      case .literal(let literal):
        let isLast = index == pieces.count - 1
        let first = isLast ? max(position, line.count - literal.count) : position
        let last = max(first, min(position + reach, line.count))
        guard let place = Self.place(of: literal, in: line, first...last) else { return false }
        position = place + literal.count
        // Where the literal may stand farther on, so may what follows.
        reach = reach == 0 ? 0 : line.count
      }
    }
    return true
  }

  /// The first of some places where a literal stands.
  private static func place(
    of literal: [UInt8], in line: UnsafeBufferPointer<UInt8>, _ places: ClosedRange<Int>
  ) -> Int? {
    let last = min(places.upperBound, line.count - literal.count)
    guard places.lowerBound <= last else { return nil }
    guard let end = literal.last else { return places.lowerBound }
    // The last byte of a character tells more than the first: most characters of the script begin alike.
    let probe = literal.count - 1
    for place in places.lowerBound..<last + 1 where line[place + probe] == end && line.holds(literal, at: place) {
      return place
    }
    return nil
  }

  /// What a search has learnt to fail, so that many names and `*` cost no more than their number times the line.
  private struct DeadEnds {
    /// Whether a `*` has tried every place to its right. An earlier `*` can offer it none that it has not tried.
    var isHopeless = false
    /// Where names that stand behind another cannot begin, each place told apart by the piece.
    var names: Set<Int> = []
  }

  /// Whether the pieces from one on match from a place on; `found` is told the names, the last one first.
  private func match(
    _ next: Int, _ line: UnsafeBufferPointer<UInt8>, at index: Int, _ deadEnds: inout DeadEnds,
    found: (String, Range<Int>) -> Void
  ) -> Bool {
    guard next < pieces.count else { return index == line.count }
    switch pieces[next] {
    case .literal(let literal):
      return line.holds(literal, at: index)
        && match(next + 1, line, at: index + literal.count, &deadEnds, found: found)
    case .year:
      let end = index + 4
      guard end <= line.count, line[index] == 0x31 || line[index] == 0x32, line[index..<end].allSatisfy(\.isASCIIDigit),
        match(next + 1, line, at: end, &deadEnds, found: found)
      else { return false }
      found("year", index..<end)
      return true
    case .digits:
      let end = index + line[index...].prefix(while: \.isASCIIDigit).count
      return match(next + 1, line, at: end, &deadEnds, found: found)
    case .any:
      if next + 1 == pieces.count { return true }
      for end in index...line.count where !deadEnds.isHopeless {
        if match(next + 1, line, at: end, &deadEnds, found: found) { return true }
      }
      deadEnds.isHopeless = true
      return false
    case .name(let name):
      let limit = min(line.count, index + Self.longestName)
      let place = next * (line.count + 1) + index
      guard index < limit, !deadEnds.names.contains(place) else { return false }
      for end in index + 1...limit where !deadEnds.isHopeless && (end == line.count || line[end] & 0xC0 != 0x80) {
        guard match(next + 1, line, at: end, &deadEnds, found: found) else { continue }
        found(name, index..<end)
        return true
      }
      if next > firstName { deadEnds.names.insert(place) }
      return false
    }
  }
}
