/// A half-open range of UTF-8 bytes in a document's canonical text.
///
/// Inside the program every place is a byte range; the offsets in Unicode scalars that the output shows are derived at
/// the end by ``ScalarOffsets``.
public struct TextSpan: Hashable, Sendable {
  public var start: Int
  public var end: Int

  /// - Precondition: `start <= end`; a reversed pair is read as empty at `start`.
  public init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = max(start, end)
  }

  public init(_ range: Range<Int>) {
    self.init(range.lowerBound, range.upperBound)
  }

  public var range: Range<Int> { start..<end }
  public var count: Int { end - start }
  public var isEmpty: Bool { start == end }

  public func contains(_ other: TextSpan) -> Bool { start <= other.start && other.end <= end }
  public func overlaps(_ other: TextSpan) -> Bool { start < other.end && other.start < end }
  public func union(_ other: TextSpan) -> TextSpan { TextSpan(min(start, other.start), max(end, other.end)) }
}

extension TextSpan: Comparable {
  /// Text order: by start, and the longer first where two start together.
  public static func < (left: TextSpan, right: TextSpan) -> Bool {
    left.start != right.start ? left.start < right.start : left.end > right.end
  }
}
