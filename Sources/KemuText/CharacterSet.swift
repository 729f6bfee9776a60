/// The names that documents give character sets.
enum CharacterSet {
  /// The character set that a declared name stands for, as browsers read it (WHATWG Encoding Standard): pages that say
  /// GB2312 or GBK are read as GB18030, which contains both. `nil` for a name nobody knows, and for the Unicode
  /// encodings: those a document proves by its bytes or not at all.
  static func named(_ declared: String) -> String? {
    let name = String(declared.lowercased().filter { !$0.isWhitespace && $0 != "\"" && $0 != "'" })
    if name.hasPrefix("utf") || name.hasPrefix("unicode") { return nil }
    switch name {
    case "gb2312", "gb_2312", "gb_2312-80", "gb2312-80", "gbk", "x-gbk", "cp936", "ms936", "936", "windows-936",
      "euc-cn", "chinese", "csgb2312", "iso-ir-58", "gb18030", "gb18030-2000", "gb18030-2005", "gb18030-2022":
      return "GB18030"
    case "big5", "big-5", "cn-big5", "csbig5", "x-x-big5", "cp950", "windows-950":
      return "Big5"
    default:
      return Converter(name) == nil ? nil : name
    }
  }
}
