/// The form in which heads, captions and row labels are compared: that of ``Folding/label``, without the quotation marks
/// and markdown marks that layout puts into words.
///
/// `“三公” 经费（合 计）` and `三公经费(合计)` are the same label.
public enum LabelFolding {
  public static func fold(_ text: some StringProtocol) -> String {
    text.utf8.withContiguousStorageIfAvailable { fold($0) } ?? fold(Array(text.utf8)[...])
  }

  public static func fold(_ bytes: ArraySlice<UInt8>) -> String {
    bytes.withUnsafeBufferPointer { fold($0) }
  }

  private static func fold(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    var label = Label()
    label.utf8.reserveCapacity(bytes.count)
    Folding.label.fold(bytes, into: &label)
    return String(decoding: label.utf8, as: UTF8.self)
  }

  /// A label in the making.
  private struct Label: FoldingSink {
    var utf8: [UInt8] = []

    mutating func keep(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) {
      guard bytes.contains(where: LabelFolding.isMark) else { return utf8.append(contentsOf: bytes) }
      // Of these bytes alone: a text may come in many pieces, and what is there already need not be looked through again.
      utf8.append(contentsOf: bytes.lazy.filter { !LabelFolding.isMark($0) })
    }

    mutating func replace(_ source: Range<Int>, by character: FoldedCharacter) {
      if character.scalar != UInt32(UInt8(ascii: "\"")) { character.append(to: &utf8) }
    }
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "*"), UInt8(ascii: "#"): true
    default: false
    }
  }
}
