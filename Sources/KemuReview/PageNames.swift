/// The files of the pages: `documents/` and the path of the document, with `.html` after it.
struct PageNames {
  private static let ending = ".html"
  /// The longest name of a file, in bytes.
  private static let longest = 255

  /// The pages so far, which no folder can have the name of.
  private var taken: Set<String> = []

  /// The file of a document. Where its own name cannot be had, because it is too long or another page stands where its
  /// folder would, it is one by its number.
  ///
  /// - Parameter number: the place of the document among all, from 1.
  mutating func name(of document: String, number: Int) -> String {
    let name = document + Self.ending
    guard name.split(separator: "/").allSatisfy({ $0.utf8.count <= Self.longest }), !standsUnderPage(document) else {
      return "numbered/\(number)\(Self.ending)"
    }
    taken.insert(name)
    return "documents/" + name
  }

  private func standsUnderPage(_ document: String) -> Bool {
    var folder = document[...]
    while let slash = folder.lastIndex(of: "/") {
      folder = folder[..<slash]
      if taken.contains(String(folder)) { return true }
    }
    return false
  }

  /// The way from a page to a file beside `documents/`.
  static func wayUp(from page: String) -> String {
    String(repeating: "../", count: page.utf8.count { $0 == UInt8(ascii: "/") })
  }

  /// A relative reference (RFC 3986) to a file: everything but unreserved characters and `/` is encoded.
  static func reference(to file: String) -> String {
    let digits = Array("0123456789ABCDEF")
    return file.utf8.reduce(into: "") { reference, byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
        reference.unicodeScalars.append(Unicode.Scalar(byte))
      default: reference += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
      }
    }
  }
}
