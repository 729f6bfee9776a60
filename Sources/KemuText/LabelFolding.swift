/// The form in which heads, captions and row labels are compared: that of ``Folding/label``, without the quotation marks
/// and markdown marks that layout puts into words.
///
/// `“三公” 经费（合 计）` and `三公经费(合计)` are the same label.
public enum LabelFolding {
  public static func fold(_ text: some StringProtocol) -> String {
    fold(Array(text.utf8)[...])
  }

  public static func fold(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: FoldedText(bytes, .label).utf8.lazy.filter { !isMark($0) }, as: UTF8.self)
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "*"), UInt8(ascii: "#"): true
    default: false
    }
  }
}
