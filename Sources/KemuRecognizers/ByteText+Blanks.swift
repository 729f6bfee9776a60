extension ByteText {
  /// More blanks than this in a row part a numeral from its unit; the bound also keeps every look-ahead constant.
  private static let longestGap = 8

  /// The offset after up to eight spaces (ASCII, no-break, ideographic).
  func skippingBlanks(from index: Int) -> Int {
    var position = index
    for _ in 0..<Self.longestGap {
      let width = blankWidth(at: position)
      guard width > 0 else { return position }
      position += width
    }
    return blankWidth(at: position) > 0 ? index : position
  }

  /// The offset before up to eight spaces that end at `index`.
  func skippingBlanks(before index: Int) -> Int {
    var position = index
    for _ in 0..<Self.longestGap {
      guard let previous = offset(before: position), blankWidth(at: previous) > 0 else { return position }
      position = previous
    }
    return position
  }

  /// The offset after blanks, at most one line end, and blanks again: a line that was wrapped between two words.
  func skippingLineEnd(from index: Int) -> Int? {
    var position = skippingBlanks(from: index)
    if self[position] == UInt8(ascii: "\r") { position += 1 }
    guard self[position] == UInt8(ascii: "\n") else { return nil }
    return skippingBlanks(from: position + 1)
  }

  /// The offset of what stands behind a figure, on the next line where the line was wrapped there: `47.51⏎%`. A figure at
  /// the start of its line stands in a column, and what is below it is another cell.
  func start(behind figure: Figure) -> Int {
    let position = skippingBlanks(from: figure.end)
    guard self[position] == UInt8(ascii: "\n") || self[position] == UInt8(ascii: "\r"), !isAtLineStart(figure.start)
    else { return position }
    return skippingLineEnd(from: position) ?? position
  }

  func isAtLineStart(_ index: Int) -> Bool {
    let position = skippingBlanks(before: index)
    return position <= start || self[position - 1] == UInt8(ascii: "\n") || self[position - 1] == UInt8(ascii: "\r")
  }

  private func blankWidth(at index: Int) -> Int {
    switch self[index] {
    case UInt8(ascii: " "): 1
    case 0xC2: self[index + 1] == 0xA0 ? 2 : 0
    case 0xE3: self[index + 1] == 0x80 && self[index + 2] == 0x80 ? 3 : 0
    default: 0
    }
  }
}
