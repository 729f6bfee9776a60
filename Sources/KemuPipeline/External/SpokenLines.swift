/// What a process said on its standard error: lines without control characters, few and short.
struct SpokenLines: Sequence, IteratorProtocol {
  private static let bounds = (lines: 50, bytes: 400)

  private var lines: ArraySlice<String>

  init(_ said: [UInt8]) {
    let printed = said.split { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
    let shown = printed.suffix(Self.bounds.lines).map { Self.printable($0) }
    lines = ((printed.count > shown.count ? ["(earlier lines left out)"] : []) + shown)[...]
  }

  mutating func next() -> String? { lines.popFirst() }

  var last: String? { lines.last }

  /// The beginning of an answer's first line, quoted.
  static func excerpt(_ answer: [UInt8]) -> String {
    "`\(printable(answer.prefix { $0 != UInt8(ascii: "\n") }, bound: 80))`"
  }

  /// Text without control characters, cut off after some bytes.
  static func printable(_ line: some Collection<UInt8>, bound: Int = bounds.bytes) -> String {
    let text = String(decoding: line.prefix(bound), as: UTF8.self).unicodeScalars
    let shown = text.map { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) ? " " : $0 }
    return String(String.UnicodeScalarView(shown)) + (line.count > bound ? "…" : "")
  }
}
