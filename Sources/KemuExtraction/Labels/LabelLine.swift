internal import KemuModel
internal import KemuSchema
internal import KemuText

/// Finds the labels of a record type in a line, and the value behind the colon of each.
///
/// A value runs to the next label, a semicolon, a full stop, a tab or a wide gap. Of `A1 乙：B` behind a colon it is
/// `A1`: what stands before a colon is a label, also one that the schema does not know.
struct LabelLine {
  struct Value {
    var field: RecordField
    /// Without the ordinal before it.
    var label: TextSpan
    /// Empty where nothing stands behind the colon.
    var content: TextSpan
  }

  let schema: RecordSchema
  let text: CanonicalText

  /// A label is no longer than this, in bytes.
  private static let longestLabel = 90

  func values(in line: TextSpan) -> [Value] {
    var found: [(field: RecordField, label: TextSpan, colonEnd: Int)] = []
    var floor = line.start
    for colon in colons(in: line) {
      if let (field, label) = label(before: colon.start, notBefore: floor) { found.append((field, label, colon.end)) }
      floor = colon.end
    }
    return found.enumerated().map { index, value in
      let end = index + 1 < found.count ? found[index + 1].label.start : line.end
      return Value(field: value.field, label: value.label, content: content(TextSpan(value.colonEnd, end)))
    }
  }

  private func colons(in line: TextSpan) -> [TextSpan] {
    line.range.compactMap { index in
      let length = text.utf8[index] == UInt8(ascii: ":") ? 1 : text.hasWideColon(at: index) ? 3 : 0
      return length > 0 ? TextSpan(index, min(index + length, line.end)) : nil
    }
  }

  /// The longest label that ends at a place and begins a line or follows a mark or a space.
  private func label(before end: Int, notBefore floor: Int) -> (RecordField, TextSpan)? {
    var starts: [Int] = []
    var start = end
    while start > floor, end - start < Self.longestLabel {
      start -= 1
      guard text.utf8[start] & 0xC0 != 0x80 else { continue }
      if start == floor || text.isMark(before: start) { starts.append(start) }
    }
    for start in starts.reversed() {
      let span = labelSpan(TextSpan(start, end))
      if let field = schema.field(labelled: text, span) { return (field, span) }
    }
    return nil
  }

  private func labelSpan(_ span: TextSpan) -> TextSpan {
    let start = Ordinal.leading(text.bytes(span))?.range.upperBound ?? span.start
    return text.trimmed(TextSpan(min(start, span.end), span.end))
  }

  // MARK: Values

  private func content(_ span: TextSpan) -> TextSpan {
    var value = text.trimmed(span)
    if let stop = value.range.first(where: { text.isStop(at: $0) }) { value = TextSpan(value.start, stop) }
    value = withoutRemark(text.trimmed(text.cutAtGap(value)))
    if let colon = colons(in: value).first {
      let space = (value.start..<colon.start).last { text.isMark(before: $0) }
      value = TextSpan(value.start, space ?? value.start)
    }
    return text.trimmed(text.withoutComma(text.trimmed(value)))
  }

  /// Without a bracket at the end that has a label of its own: `F-17（招标文件编号：F-17）`.
  private func withoutRemark(_ span: TextSpan) -> TextSpan {
    let printed = text[span]
    guard let last = printed.last, last == "）" || last == ")" else { return span }
    guard let open = printed.lastIndex(where: { $0 == "（" || $0 == "(" }),
      printed[open...].contains(where: { $0 == "：" || $0 == ":" })
    else { return span }
    return text.trimmed(TextSpan(span.start, span.start + printed[..<open].utf8.count))
  }
}

extension RecordSchema {
  /// The property that a label names best, the unit in brackets at its end left out.
  func field(labelled text: CanonicalText, _ label: TextSpan) -> RecordField? {
    guard !label.isEmpty else { return nil }
    let folded = MoneyUnit.head(LabelFolding.fold(text.bytes(label)))
    let ranked = fields.lazy.compactMap { field in
      properties[field.place].rank(label: folded).map { (field: field, rank: $0) }
    }
    return ranked.min { $0.rank < $1.rank }?.field
  }

  /// Whether anything of it is found by labels.
  var hasLabels: Bool { properties.contains { !$0.labels.isEmpty } }
}

extension CanonicalText {
  fileprivate func hasWideColon(at index: Int) -> Bool { stands("：", at: index) }

  private func stands(_ mark: String, at index: Int) -> Bool {
    index >= 0 && index + mark.utf8.count <= utf8.count
      && utf8[index..<index + mark.utf8.count].elementsEqual(mark.utf8)
  }

  /// Whether a space, an opening bracket or a mark that ends something stands before a place.
  fileprivate func isMark(before index: Int) -> Bool {
    guard index > 0 else { return true }
    if [0x20, 0x09, 0x0A, 0x28, 0x2C, 0x3B].contains(utf8[index - 1]) { return true }
    return ["\u{3000}", "\u{A0}", "（", "，", "；", "。", "、", "【", "\u{2002}", "\u{2003}"].contains {
      stands($0, at: index - $0.utf8.count)
    }
  }

  fileprivate func isStop(at index: Int) -> Bool {
    utf8[index] == UInt8(ascii: ";") || stands("；", at: index) || stands("。", at: index)
  }

  fileprivate func withoutComma(_ span: TextSpan) -> TextSpan {
    for mark in [",", "，", "、"] where span.count >= mark.utf8.count && stands(mark, at: span.end - mark.utf8.count) {
      return TextSpan(span.start, span.end - mark.utf8.count)
    }
    return span
  }
}
