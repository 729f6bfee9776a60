/// Finds the character set that an HTML page names in a `meta` tag, as browsers look for it before they decode.
public enum HTMLCharset {
  private static let sample = 4_096

  /// The name as written, or `nil`. `charset=` counts inside a `meta` tag only, and not in a comment.
  public static func declared(in bytes: [UInt8]) -> String? {
    let head = bytes.prefix(sample).map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    var index = 0
    while let open = head[index...].firstIndex(of: UInt8(ascii: "<")) {
      let rest = head[open...]
      if rest.starts(with: "<!--".utf8) {
        guard let end = find("-->", in: rest) else { return nil }
        index = end
      } else if rest.starts(with: "<meta".utf8) {
        let end = rest.firstIndex(of: UInt8(ascii: ">")) ?? head.endIndex
        if let name = charset(in: head[open..<end]) { return name }
        index = end
      } else {
        index = open + 1
      }
    }
    return nil
  }

  private static func charset(in tag: ArraySlice<UInt8>) -> String? {
    guard let start = find("charset", in: tag) else { return nil }
    let value = tag[start...].drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
    guard value.first == UInt8(ascii: "=") else { return nil }
    let name = value.dropFirst().drop { $0 <= 0x20 || $0 == 0x22 || $0 == 0x27 }
      .prefix { $0 > 0x20 && $0 != 0x22 && $0 != 0x27 && $0 != UInt8(ascii: ";") && $0 != UInt8(ascii: "/") }
    return name.isEmpty ? nil : String(decoding: name, as: UTF8.self)
  }

  /// The place after the first occurrence of `needle`.
  private static func find(_ needle: String, in bytes: ArraySlice<UInt8>) -> Int? {
    let needle = Array(needle.utf8)
    var index = bytes.startIndex
    while index + needle.count <= bytes.endIndex {
      if bytes[index..<index + needle.count].elementsEqual(needle) { return index + needle.count }
      index += 1
    }
    return nil
  }
}
