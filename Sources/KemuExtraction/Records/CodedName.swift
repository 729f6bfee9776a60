internal import KemuModel
internal import KemuText

/// A code and a name in one cell: `2010301 行政运行`, `[2010301]行政运行`, `2010301-行政运行`.
struct CodedName {
  var code: TextSpan
  var name: TextSpan

  /// - Returns: `nil` where the cell does not begin with 3, 5 or 7 digits or has nothing after them.
  init?(_ text: CanonicalText, _ span: TextSpan) {
    var cursor = ScalarCursor(text.bytes(span))
    var next = cursor.next()
    while let (scalar, _) = next, Self.isOpening(scalar) || CharacterClass.isSpace(scalar) { next = cursor.next() }
    guard let start = next?.range.lowerBound else { return nil }
    var end = start
    while let (scalar, range) = next, (0x30...0x39).contains(scalar) {
      end = range.upperBound
      next = cursor.next()
    }
    guard [3, 5, 7].contains(end - start) else { return nil }
    while let (scalar, _) = next, Self.isSeparator(scalar) || CharacterClass.isSpace(scalar) { next = cursor.next() }
    guard let (scalar, wide) = next, CharacterClass.isWide(scalar) else { return nil }
    code = TextSpan(start, end)
    name = TextSpan(wide.lowerBound, span.end)
  }

  private static func isOpening(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x28, 0x5B, 0x3010, 0x3014, 0xFF08, 0xFF3B: true
    default: false
    }
  }

  /// Closing brackets, dashes, `:` and `、`.
  private static func isSeparator(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x29, 0x5D, 0x3011, 0x3015, 0xFF09, 0xFF3D, 0x2D, 0x2013, 0x2014, 0xFF0D, 0x5F, 0x3A, 0xFF1A, 0x3001: true
    default: false
    }
  }
}
