internal import KemuText

/// A label with `*` for any text.
struct Glob: Sendable, Hashable {
  /// Folded, so that `*` stands in it for any text and for nothing else.
  let bytes: [UInt8]
  private let ends: Ends

  private static let star = UInt8(ascii: "*")

  init(_ source: ArraySlice<UInt8>) {
    // Folding drops `*`, so the pieces are folded one by one.
    let pieces = source.split(separator: Self.star, omittingEmptySubsequences: false).map { LabelFolding.fold($0).utf8 }
    bytes = Array(pieces.joined(separator: CollectionOfOne(Self.star)))
    ends = Ends(
      first: UTF8Character.first(of: pieces.first.map { Array($0) } ?? []),
      last: UTF8Character.last(of: pieces.last.map { Array($0) } ?? []))
  }

  /// The first and the last character: of a label, or of all labels that match; `nil` where there is none.
  struct Ends: Hashable {
    var first, last: UInt32?
  }

  /// Whether a label with these ends may match: most labels are refused by one comparison.
  func admits(_ label: Ends) -> Bool {
    (ends.first == nil || ends.first == label.first) && (ends.last == nil || ends.last == label.last)
  }

  /// The only label that matches; `nil` where more than one may.
  var literal: String? { bytes.contains(Self.star) ? nil : String(decoding: bytes, as: UTF8.self) }

  /// The texts that every label that matches begins with, ends with, and has between the two.
  var pieces: (first: ArraySlice<UInt8>, last: ArraySlice<UInt8>, inner: ArraySlice<UInt8>) {
    let pieces = bytes.split(separator: Self.star, omittingEmptySubsequences: false)
    return (pieces.first ?? [], pieces.last ?? [], pieces.dropFirst().dropLast().max { $0.count < $1.count } ?? [])
  }

  /// Whether a label matches and nothing need follow: an open end (`因公出国*`) has something to stand for.
  func isComplete(_ label: String) -> Bool {
    guard bytes.last == Self.star else { return matches(label) }
    return !label.isEmpty && matches(String(label.unicodeScalars.dropLast())) && matches(label)
  }

  func matches(_ label: String) -> Bool {
    // Bytes, because comparing strings would normalise what folding has already made comparable.
    var label = label
    return label.withUTF8 { matches($0) }
  }

  func matches(_ label: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.withUnsafeBufferPointer { Self.matches($0, label) }
  }

  /// What stands behind the last `*` has but one place, and most labels are refused there.
  static func matches(_ pattern: UnsafeBufferPointer<UInt8>, _ label: UnsafeBufferPointer<UInt8>) -> Bool {
    var (end, position) = (pattern.count, label.count)
    while end > 0, pattern[end - 1] != star {
      guard position > 0, pattern[end - 1] == label[position - 1] else { return false }
      end -= 1
      position -= 1
    }
    guard end > 0 else { return position == 0 }
    return begins(UnsafeBufferPointer(rebasing: label[..<position]), UnsafeBufferPointer(rebasing: pattern[..<end]))
  }

  /// Goes through pattern and label from left to right; what does not go on behind a `*` is tried farther on.
  ///
  /// - Parameter pattern: ends with a `*`.
  private static func begins(_ label: UnsafeBufferPointer<UInt8>, _ pattern: UnsafeBufferPointer<UInt8>) -> Bool {
    var place = 0
    var position = 0
    var retry: (place: Int, position: Int)?
    while position < label.count {
      if place < pattern.count, pattern[place] == star {
        place += 1
        if place == pattern.count { return true }
        retry = (place, position)
      } else if place < pattern.count, pattern[place] == label[position] {
        place += 1
        position += 1
      } else if let last = retry {
        place = last.place
        position = last.position + 1
        // Behind a `*` stands something, and no other `*`: places where it does not begin need not be tried.
        while position < label.count, label[position] != pattern[place] { position += 1 }
        retry = (place, position)
      } else {
        return false
      }
    }
    while place < pattern.count, pattern[place] == star { place += 1 }
    return place == pattern.count
  }
}
