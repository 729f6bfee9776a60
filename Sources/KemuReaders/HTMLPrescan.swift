/// Prepares the source of a page for libxml2: refuses what would cost it quadratic time, and hides what it would print.
struct HTMLPrescan {
  /// The source with Word's `<![if …]>` and other bogus comments made true ones, every byte in its place.
  private(set) var source: [UInt8]
  /// The most attributes that a tag has; libxml2 compares each with all before it.
  private(set) var attributes = 0

  init(_ source: [UInt8]) {
    self.source = source
    var blanks: [Range<Int>] = []
    source.withUnsafeBufferPointer { bytes in
      var index = 0
      while index < bytes.count {
        guard bytes[index] == UInt8(ascii: "<"), index + 1 < bytes.count else {
          index += 1
          continue
        }
        switch bytes[index + 1] {
        case UInt8(ascii: "!"):
          let end = Self.endOfDeclaration(bytes, index)
          if Self.isBogus(bytes, index) { blanks.append(index..<end) }
          index = end
        case 0x41...0x5A, 0x61...0x7A:
          let (end, count) = Self.endOfTag(bytes, index)
          attributes = max(attributes, count)
          index = Self.endOfCode(bytes, index, tagEnd: end)
        default: index += 1
        }
      }
    }
    for blank in blanks { makeComment(blank) }
  }

  /// Makes a comment of a bogus one, so that no white space comes in its place; the shortest that there are get blank.
  private mutating func makeComment(_ range: Range<Int>) {
    for index in range where source[index] != UInt8(ascii: "\n") { source[index] = UInt8(ascii: " ") }
    guard range.count >= 7 else { return }
    source.replaceSubrange(range.prefix(4), with: "<!--".utf8)
    source.replaceSubrange(range.suffix(3), with: "-->".utf8)
  }

  private static func isBogus(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    guard index + 2 < bytes.count else { return false }
    return bytes[index + 2] != UInt8(ascii: "-") && bytes[index + 2] | 0x20 != UInt8(ascii: "d")
  }

  /// The place after a comment or another declaration; the end of the page where it is not closed.
  private static func endOfDeclaration(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    let dash = UInt8(ascii: "-")
    let isComment = start + 3 < bytes.count && bytes[start + 2] == dash && bytes[start + 3] == dash
    var index = start + (isComment ? 4 : 2)
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: ">"), !isComment || bytes[index - 1] == dash && bytes[index - 2] == dash {
        return index + 1
      }
      index += 1
    }
    return bytes.count
  }

  /// The elements whose content libxml2 takes for code, in which nothing is a tag but their own end.
  private static let code = [Array("script".utf8), Array("style".utf8)]

  /// The place after the content of a tag that holds code; the end of the tag where it holds none.
  private static func endOfCode(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, tagEnd: Int) -> Int {
    guard bytes[tagEnd - 2] != UInt8(ascii: "/"),
      let name = code.first(where: { name in
        let end = start + 1 + name.count
        return end < bytes.count && says(name, bytes, start + 1) && !isNameByte(bytes[end])
      })
    else { return tagEnd }
    var index = tagEnd
    while index + 1 + name.count < bytes.count {
      if bytes[index] == UInt8(ascii: "<"), bytes[index + 1] == UInt8(ascii: "/"), says(name, bytes, index + 2) { return index }
      index += 1
    }
    return bytes.count
  }

  /// Whether a name in lower case stands at a place, in letters of any case.
  private static func says(_ name: [UInt8], _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    start + name.count <= bytes.count && name.indices.allSatisfy { bytes[start + $0] | 0x20 == name[$0] }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte != UInt8(ascii: "/") && byte != UInt8(ascii: ">")
  }

  /// The place after a tag, and the number of words in it outside quotes: its attributes, or a few more.
  private static func endOfTag(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> (end: Int, attributes: Int) {
    var index = start + 1
    var words = 0
    var isInWord = true
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: ">") { return (index + 1, words) }
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'"), bytes[index - 1] == UInt8(ascii: "=") {
        index += 1
        while index < bytes.count, bytes[index] != byte { index += 1 }
        isInWord = false
      } else if byte <= 0x20 || byte == UInt8(ascii: "/") {
        isInWord = false
      } else if !isInWord {
        isInWord = true
        words += 1
      }
      index += 1
    }
    return (bytes.count, words)
  }
}
