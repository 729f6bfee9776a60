/// The number that opens a heading or a list item: `第三部分`, `一、`, `（二）`, `3.`, `（4）`, `⑤`.
public struct Ordinal: Sendable, Equatable {
  public enum Form: Int, Sendable, Comparable {
    /// 第三部分, 第一章
    case part = 1
    /// 一、
    case chinese
    /// （一）
    case chineseInBrackets
    /// 1. 1、
    case arabic
    /// （1） 1）
    case arabicInBrackets
    /// ①
    case circled

    public static func < (left: Form, right: Form) -> Bool { left.rawValue < right.rawValue }
  }

  public var form: Form
  /// Of the ordinal with its marks and the spaces after them.
  public var range: Range<Int>

  /// How deep a heading with it stands: 1 for 第三部分, 2 for 一、 … 5 for （1）, 6 for ①.
  public var level: Int { form.rawValue }

  /// The ordinal at the beginning of a text, or `nil`. Spaces may stand before it and inside it.
  ///
  /// `1.5` is a number and `一是` a word: the mark after the numeral decides, and a point must not go on with a digit.
  public static func leading(_ bytes: ArraySlice<UInt8>) -> Ordinal? {
    guard var ordinal = bytes.withUnsafeBufferPointer({ leading($0) }) else { return nil }
    ordinal.range = bytes.startIndex..<bytes.startIndex + ordinal.range.upperBound
    return ordinal
  }

  static func leading(_ bytes: UnsafeBufferPointer<UInt8>) -> Ordinal? {
    var scan = OrdinalScan(bytes)
    guard let form = scan.form() else { return nil }
    scan.skipSpaces()
    return Ordinal(form: form, range: 0..<scan.offset)
  }
}

/// Reads an ordinal; a position only moves past what belongs to it.
private struct OrdinalScan {
  private let bytes: UnsafeBufferPointer<UInt8>
  private(set) var offset = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  mutating func form() -> Ordinal.Form? {
    skipSpaces()
    guard let first = peek() else { return nil }
    if first >= "①" && first <= "⑳" || first >= "❶" && first <= "❿" {
      advance()
      return .circled
    }
    if first == "第" { return part() }
    if first == "（" || first == "(" { return bracketed() }
    return marked()
  }

  /// 第 numeral 部分|章|编|篇
  private mutating func part() -> Ordinal.Form? {
    advance()
    skipSpaces()
    guard numeral() != nil else { return nil }
    skipSpaces()
    guard let unit = peek() else { return nil }
    advance()
    if unit == "章" || unit == "编" || unit == "篇" { return .part }
    guard unit == "部", peek() == "分" else { return nil }
    advance()
    return .part
  }

  /// （ numeral ）, and a mark that some put after it: （四）、
  private mutating func bracketed() -> Ordinal.Form? {
    advance()
    skipSpaces()
    guard let numeral = numeral() else { return nil }
    skipSpaces()
    guard let close = peek(), close == "）" || close == ")" else { return nil }
    advance()
    skipMark()
    return numeral == .chinese ? .chineseInBrackets : .arabicInBrackets
  }

  /// numeral and 、 or . or ． or ）
  private mutating func marked() -> Ordinal.Form? {
    guard let numeral = numeral() else { return nil }
    skipSpaces()
    guard let mark = peek() else { return nil }
    switch mark {
    case "、", "．": break
    case ".": if let next = peek(after: 1), Self.isDigit(next) { return nil }
    case "）", ")":
      advance()
      return numeral == .chinese ? .chineseInBrackets : .arabicInBrackets
    default: return nil
    }
    // A full-width point, too, may be a decimal one.
    if mark == "．", let next = peek(after: 3), Self.isDigit(next) { return nil }
    advance()
    return numeral == .chinese ? .chinese : .arabic
  }

  private enum Numeral { case chinese, arabic }

  /// Up to three digits or four Chinese numerals: longer ones are years and codes.
  private mutating func numeral() -> Numeral? {
    let start = offset
    var digits = 0
    while let scalar = peek(), Self.isDigit(scalar) {
      digits += 1
      advance()
    }
    if digits > 0 {
      if digits <= 3 { return .arabic }
      offset = start
      return nil
    }
    var characters = 0
    while let scalar = peek(), Self.isChineseNumeral(scalar) {
      characters += 1
      advance()
    }
    if (1...4).contains(characters) { return .chinese }
    offset = start
    return nil
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    (0x30...0x39).contains(CharacterClass.halfWidth(scalar.value))
  }

  private static func isChineseNumeral(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "百", "零", "〇": true
    default: false
    }
  }

  private mutating func skipMark() {
    let start = offset
    skipSpaces()
    if let mark = peek(), mark == "、" || mark == "." || mark == "．" { advance() } else { offset = start }
  }

  mutating func skipSpaces() {
    while let scalar = peek(), CharacterClass.isSpace(scalar.value) { advance() }
  }

  private func peek(after skipped: Int = 0) -> Unicode.Scalar? {
    let start = offset + skipped
    guard start < bytes.count else { return nil }
    return UTF8Sequence.scalar(in: bytes, at: start, length: UTF8Sequence.length(of: bytes[start]))
  }

  private mutating func advance() {
    guard offset < bytes.count else { return }
    offset = min(offset + max(1, UTF8Sequence.length(of: bytes[offset])), bytes.count)
  }
}
