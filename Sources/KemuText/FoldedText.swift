public import KemuModel

/// A view of a slice of text with differences of spelling folded away, and the way back to the bytes it came from.
///
/// The source is never rewritten: matching is done on ``utf8``, and what matched is quoted through ``source(_:)``.
public struct FoldedText: Sendable {
  public private(set) var utf8: [UInt8] = []

  /// A stretch of the view and where it came from. Most text folds to itself, so there are few of them.
  private struct Run {
    /// Where it starts in the view, and in the slice.
    var folded: UInt32
    var source: UInt32
    /// The length of the one source character that all of the run stands for; 0 where the bytes are the source's own.
    var replaced: UInt32
  }

  /// Ascending in the view and in the slice.
  private var runs: [Run] = []
  /// The place of the slice in its text.
  private let base: Int

  /// - Parameter bytes: valid UTF-8, up to 4 GiB; its indices are the offsets that ``source(_:)`` returns.
  public init(_ bytes: ArraySlice<UInt8>, _ folding: Folding) {
    base = bytes.startIndex
    utf8.reserveCapacity(bytes.count)
    bytes.withUnsafeBufferPointer { folding.fold($0, into: &self) }
  }

  public init(_ text: CanonicalText, _ span: TextSpan, _ folding: Folding) {
    self.init(text.bytes(span), folding)
  }

  /// The source of a range of folded bytes: from the first character that is in it to the last, with what was dropped
  /// between them. For an empty range the place where its content would stand.
  public func source(_ range: Range<Int>) -> TextSpan {
    guard !range.isEmpty, range.lowerBound >= 0, range.upperBound <= utf8.count else {
      let place = sourceOffset(min(max(range.lowerBound, 0), utf8.count))
      return TextSpan(place, place)
    }
    return TextSpan(character(range.lowerBound).lowerBound, character(range.upperBound - 1).upperBound)
  }

  /// Where the character that gave a folded byte starts in the source; at the end of the view, where its last ends.
  public func sourceOffset(_ offset: Int) -> Int {
    if offset < utf8.count { return character(offset).lowerBound }
    return utf8.isEmpty ? base : character(utf8.count - 1).upperBound
  }

  /// The first place of the view whose character does not start before a place of the source.
  public func offset(notBefore source: Int) -> Int {
    let place = runs.partitioningIndex { base + Int($0.source) >= source }
    guard place > 0 else { return 0 }
    let run = runs[place - 1]
    let end = place < runs.count ? Int(runs[place].folded) : utf8.count
    guard run.replaced == 0 else { return end }
    var offset = min(Int(run.folded) + source - base - Int(run.source), end)
    while offset < end, utf8[offset] & 0xC0 == 0x80 { offset += 1 }
    return offset
  }

  /// The source character that a folded byte came from.
  private func character(_ offset: Int) -> Range<Int> {
    let run = runs[runs.partitioningIndex { Int($0.folded) > offset } - 1]
    let source = base + Int(run.source)
    guard run.replaced == 0 else { return source..<source + Int(run.replaced) }
    var lead = offset
    while lead > run.folded, utf8[lead] & 0xC0 == 0x80 { lead -= 1 }
    let start = source + lead - Int(run.folded)
    let length = max(1, UTF8Sequence.length(of: utf8[lead]))
    return start..<start + min(length, utf8.count - lead)
  }
}

extension FoldedText: FoldingSink {
  mutating func keep(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) {
    runs.append(Run(folded: UInt32(utf8.count), source: UInt32(bytes.startIndex), replaced: 0))
    utf8.append(contentsOf: bytes)
  }

  mutating func replace(_ source: Range<Int>, by bytes: FoldedCharacter) {
    runs.append(Run(folded: UInt32(utf8.count), source: UInt32(source.lowerBound), replaced: UInt32(source.count)))
    bytes.append(to: &utf8)
  }
}
