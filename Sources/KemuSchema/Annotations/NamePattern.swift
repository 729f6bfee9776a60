internal import KemuText

/// A pattern over a folded line that takes names out of it: literal text, `{year}` for four digits, `#` for digits or none,
/// `*` for any text, and `{anything else}` for a name.
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
        let literal = rest.prefix { $0 != "{" && $0 != "*" && $0 != "#" }
        pieces.append(.literal(Array(LabelFolding.fold(literal).utf8)))
        rest = rest[literal.endIndex...]
      }
    }
    self.pieces = pieces
  }

  /// The names and their ranges in a folded line; `nil` where the line does not match. A year goes by the name `year`.
  public func match(_ line: [UInt8]) -> [String: Range<Int>]? {
    match(pieces[...], line, at: 0)
  }

  private func match(_ pieces: ArraySlice<Piece>, _ line: [UInt8], at index: Int) -> [String: Range<Int>]? {
    guard let piece = pieces.first else { return index == line.count ? [:] : nil }
    let rest = pieces.dropFirst()
    switch piece {
    case .literal(let literal):
      guard line[index...].starts(with: literal) else { return nil }
      return match(rest, line, at: index + literal.count)
    case .year:
      let end = index + 4
      guard end <= line.count, line[index..<end].allSatisfy({ (0x30...0x39).contains($0) }),
        line[index] == 0x31 || line[index] == 0x32
      else { return nil }
      return match(rest, line, at: end)?.merging(["year": index..<end]) { first, _ in first }
    case .digits:
      return match(rest, line, at: index + line[index...].prefix { (0x30...0x39).contains($0) }.count)
    case .any:
      if rest.isEmpty { return [:] }
      for end in index...line.count {
        if let found = match(rest, line, at: end) { return found }
      }
      return nil
    case .name(let name):
      let limit = min(line.count, index + Self.longestName)
      guard index < limit else { return nil }
      for end in index + 1...limit where end == line.count || line[end] & 0xC0 != 0x80 {
        if let found = match(rest, line, at: end) { return found.merging([name: index..<end]) { first, _ in first } }
      }
      return nil
    }
  }
}
