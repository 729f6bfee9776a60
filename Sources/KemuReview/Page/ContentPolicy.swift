internal import Crypto

/// The content security policy of a page: nothing runs and nothing is loaded but the parts that the program put in.
///
/// Should text of a document ever become markup, the browser still refuses to run it.
struct ContentPolicy {
  private let styles: [[UInt8]]
  private let scripts: [[UInt8]]

  init(styles: [[UInt8]], scripts: [[UInt8]]) {
    self.styles = styles
    self.scripts = scripts
  }

  var directives: String {
    """
    default-src 'none'; style-src \(Self.sources(styles)); script-src \(Self.sources(scripts)); base-uri 'none'; \
    form-action 'none'
    """
  }

  /// The elements with exactly this content, by their SHA-256.
  private static func sources(_ contents: [[UInt8]]) -> String {
    contents.map { "'sha256-\(base64(Array(SHA256.hash(data: $0))))'" }.joined(separator: " ")
  }

  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")

  /// Base64 with padding (RFC 4648, section 4).
  static func base64(_ bytes: [UInt8]) -> String {
    var text = ""
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for index in 0..<4 { text.append(index <= group.count ? alphabet[bits >> (18 - 6 * index) & 63] : "=") }
    }
    return text
  }
}
