/// A character as the bytes of its UTF-8 in one number.
public enum UTF8Character {
  /// The character that begins at a place.
  @inlinable
  public static func number<Text: RandomAccessCollection<UInt8>>(in text: Text, at place: Int) -> UInt32
  where Text.Index == Int {
    var number = UInt32(text[place])
    var next = place + 1
    while next < text.endIndex, next < place + 4, text[next] & 0xC0 == 0x80 {
      number = number << 8 | UInt32(text[next])
      next += 1
    }
    return number
  }

  /// `nil` for an empty text.
  @inlinable
  public static func first<Text: RandomAccessCollection<UInt8>>(of text: Text) -> UInt32? where Text.Index == Int {
    text.isEmpty ? nil : number(in: text, at: text.startIndex)
  }

  @inlinable
  public static func last<Text: RandomAccessCollection<UInt8>>(of text: Text) -> UInt32? where Text.Index == Int {
    text.lastIndex { $0 & 0xC0 != 0x80 }.map { number(in: text, at: $0) }
  }
}

extension RandomAccessCollection<UInt8> where Index == Int {
  /// Whether some bytes stand at a place.
  @inlinable
  public func holds(_ word: [UInt8], at place: Int) -> Bool {
    guard place >= startIndex, place + word.count <= endIndex else { return false }
    for offset in 0..<word.count where self[place + offset] != word[offset] { return false }
    return true
  }
}
