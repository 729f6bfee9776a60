internal import KemuModel
internal import KemuSchema
internal import KemuText

/// Finds what a line or cell above a table says of it: `部门：…`, `金额单位：万元`, several of them in one line.
///
/// A key is a word of the vocabulary before a colon, spaces inside it allowed (`单 位 ：`); its value runs to the next
/// key, to a wide gap or to the end of the line.
struct CaptionScanner {
  struct Entry {
    enum Kind { case department, unit }
    var kind: Kind
    var value: TextSpan
  }

  struct Line {
    var entries: [Entry] = []
    /// What stands before the first key.
    var rest: TextSpan

    /// Whether its last key has no value: that may stand in the next cell or line.
    var awaitsValue: Bool { entries.last?.value.isEmpty ?? false }

    /// Gives the last key its value from the next cell or line.
    mutating func complete(with value: TextSpan) {
      if awaitsValue { entries[entries.count - 1].value = value }
    }
  }

  private let departmentKeys: Set<String>
  private let unitKeys: Set<String>
  private let seals: [String]

  /// A key with its inner spaces is no longer than this.
  private static let longestKey = 64

  init(_ vocabulary: TableVocabulary) {
    departmentKeys = Set(vocabulary.departmentKeys.map { LabelFolding.fold($0) })
    unitKeys = Set(vocabulary.unitKeys.map { LabelFolding.fold($0) })
    seals = vocabulary.seals
  }

  func scan(_ text: CanonicalText, _ span: TextSpan) -> Line {
    var keys: [(start: Int, colonEnd: Int, key: String)] = []
    var index = span.start
    var floor = span.start
    while index < span.end {
      let colon = Self.colonLength(text.utf8, at: index)
      if colon > 0,
        let (start, key) = key(before: index, notBefore: floor, text)
          ?? unnamedKey(before: index, index + colon, of: span, text)
      {
        keys.append((start, index + colon, key))
        floor = index + colon
      }
      index += max(colon, 1)
    }
    guard let first = keys.first else { return Line(rest: text.trimmed(span)) }
    var line = Line(rest: text.withoutOpenBracket(text.trimmed(TextSpan(span.start, first.start))))
    for (position, key) in keys.enumerated() {
      let end = position + 1 < keys.count ? keys[position + 1].start : span.end
      let value = text.withoutOpenBracket(withoutSeal(text.cutAtGap(text.trimmed(TextSpan(key.colonEnd, end))), text))
      line.entries.append(Entry(kind: kind(of: key.key, value: text[value]), value: value))
    }
    return line
  }

  /// A name without the note that a seal is set behind it.
  private func withoutSeal(_ span: TextSpan, _ text: CanonicalText) -> TextSpan {
    guard let seal = seals.first(where: { text[span].hasSuffix($0) }) else { return span }
    return text.trimmed(TextSpan(span.start, span.end - seal.utf8.count))
  }

  /// 单位 introduces a unit of money or, where what follows is none, a department.
  private func kind(of key: String, value: String) -> Entry.Kind {
    guard unitKeys.contains(key) || key.isEmpty else { return .department }
    guard !key.isEmpty, departmentKeys.contains(key) else { return .unit }
    return value.isEmpty || MoneyUnit(listedIn: value) != nil ? .unit : .department
  }

  private func key(before colon: Int, notBefore floor: Int, _ text: CanonicalText) -> (start: Int, key: String)? {
    guard mayEndWithKey(text, before: colon, notBefore: floor) else { return nil }
    var best: (Int, String)?
    var start = colon
    while start > floor, colon - start < Self.longestKey {
      start -= 1
      guard text.utf8[start] & 0xC0 != 0x80 else { continue }
      let byte = text.utf8[start]
      if byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\n") { break }
      if byte == UInt8(ascii: " ") { continue }
      let folded = LabelFolding.fold(text.bytes(TextSpan(start, colon)))
      if departmentKeys.contains(folded) || unitKeys.contains(folded) { best = (start, folded) }
    }
    return best
  }

  /// Whether what stands before a colon ends like a key: a sentence seldom does, and need not be tried place by place.
  private func mayEndWithKey(_ text: CanonicalText, before colon: Int, notBefore floor: Int) -> Bool {
    var start = max(floor, colon - Self.longestKey)
    while start < colon, text.utf8[start] & 0xC0 == 0x80 { start += 1 }
    let label = LabelFolding.fold(text.bytes(TextSpan(start, colon)))
    return departmentKeys.contains(where: label.endsWithBytes) || unitKeys.contains(where: label.endsWithBytes)
  }

  /// Where no vocabulary names the keys, any words before a colon introduce a unit if nothing but one of money follows.
  private func unnamedKey(
    before colon: Int, _ value: Int, of span: TextSpan, _ text: CanonicalText
  ) -> (start: Int, key: String)? {
    guard unitKeys.isEmpty else { return nil }
    let rest = text.withoutOpenBracket(text.cutAtGap(text.trimmed(TextSpan(value, span.end))))
    guard MoneyUnit(caption: text[rest]) != nil else { return nil }
    let before = text.bytes(TextSpan(max(span.start, colon - Self.longestKey), colon))
    let word = String(decoding: before, as: UTF8.self).unicodeScalars.reversed().prefix { !Self.endsWord($0) }
    let start = colon - word.reduce(0) { $0 + UTF8.width($1) }
    return start >= span.start && start < colon ? (start, "") : nil
  }

  private static func endsWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "(" || scalar == "（" || scalar == "\u{FFFD}" || scalar.properties.isWhitespace
  }

  /// The length of `:` or `：` at a place, 0 where there is none.
  private static func colonLength(_ bytes: [UInt8], at index: Int) -> Int {
    if bytes[index] == UInt8(ascii: ":") { return 1 }
    let isWide = bytes[index] == 0xEF && index + 2 < bytes.count && bytes[index + 1] == 0xBC && bytes[index + 2] == 0x9A
    return isWide ? 3 : 0
  }
}

extension CanonicalText {
  /// The span without a bracket that opens at its end or closes there unopened: `支出决算表（单位：万元）` has one on each side
  /// of its key.
  func withoutOpenBracket(_ span: TextSpan) -> TextSpan {
    for (open, close) in [("（", "）"), ("(", ")")] {
      if ends(span, with: open) { return trimmed(TextSpan(span.start, span.end - open.utf8.count)) }
      if ends(span, with: close), !self[span].contains(open) { return trimmed(TextSpan(span.start, span.end - close.utf8.count)) }
    }
    return span
  }

  private func ends(_ span: TextSpan, with suffix: String) -> Bool {
    span.count >= suffix.utf8.count && bytes(TextSpan(span.end - suffix.utf8.count, span.end)).elementsEqual(suffix.utf8)
  }

  /// The span up to the first tab, line end or gap of two spaces.
  func cutAtGap(_ span: TextSpan) -> TextSpan {
    for index in span.range {
      let byte = utf8[index]
      if byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\n") { return TextSpan(span.start, index) }
      if byte == UInt8(ascii: " "), index + 1 < span.end, utf8[index + 1] == UInt8(ascii: " ") {
        return TextSpan(span.start, index)
      }
    }
    return span
  }
}
