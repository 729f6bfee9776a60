internal import KemuText

/// A label with `*` for any text.
struct Glob: Sendable, Hashable {
  /// What stands between the `*`, folded.
  private let pieces: [[UInt8]]

  init(_ source: some StringProtocol) {
    // Folding drops `*`, so the pieces are folded one by one.
    pieces = source.split(separator: "*", omittingEmptySubsequences: false).map { Array(LabelFolding.fold($0).utf8) }
  }

  /// The only label that matches; `nil` where more than one may.
  var literal: String? { pieces.count == 1 ? String(decoding: pieces[0], as: UTF8.self) : nil }

  /// Whether a label matches and nothing need follow: an open end (`因公出国*`) has something to stand for.
  func isComplete(_ label: String) -> Bool {
    guard pieces.count > 1, let open = pieces.last, open.isEmpty else { return matches(label) }
    return !label.isEmpty && matches(String(label.unicodeScalars.dropLast())) && matches(label)
  }

  func matches(_ label: String) -> Bool {
    // Bytes, because comparing strings would normalise what folding has already made comparable.
    var label = label
    return label.withUTF8 { matches($0) }
  }

  private func matches(_ label: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = pieces.first, let last = pieces.last, pieces.count > 1 else {
      return label.elementsEqual(pieces.first ?? [])
    }
    let end = label.count - last.count
    guard end >= first.count, Self.stands(first, at: 0, in: label), Self.stands(last, at: end, in: label) else { return false }
    var position = first.count
    for piece in pieces[1..<pieces.count - 1] {
      guard let found = Self.place(of: piece, in: label, position..<end) else { return false }
      position = found + piece.count
    }
    return true
  }

  /// The first place of a piece in a part of a label; an empty one stands at the start.
  private static func place(of piece: [UInt8], in label: UnsafeBufferPointer<UInt8>, _ part: Range<Int>) -> Int? {
    guard piece.count <= part.count else { return nil }
    var place = part.lowerBound
    while place + piece.count <= part.upperBound {
      if stands(piece, at: place, in: label) { return place }
      place += 1
    }
    return nil
  }

  private static func stands(_ piece: [UInt8], at place: Int, in label: UnsafeBufferPointer<UInt8>) -> Bool {
    for index in 0..<piece.count where label[place + index] != piece[index] { return false }
    return true
  }
}
