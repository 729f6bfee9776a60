/// Recognises UTF-16 without a byte order mark by where its zero bytes stand.
///
/// Line ends, digits and spaces are below U+0080 in every text, so one byte of their pair is zero and the other is
/// printable ASCII or a line end: the zero is always second in little-endian order, always first in big-endian.
enum WideText {
  private static let sample = 64 * 1024

  static func byteOrder(of bytes: [UInt8]) -> String? {
    guard bytes.count >= 4, bytes.count.isMultiple(of: 2) else { return nil }
    let end = min(bytes.count, sample)
    var zeros = 0
    var little = 0
    var big = 0
    for index in stride(from: 0, to: end, by: 2) {
      let (first, second) = (bytes[index], bytes[index + 1])
      guard first == 0 || second == 0 else { continue }
      zeros += 1
      if second == 0, isPrintable(first) { little += 1 }
      if first == 0, isPrintable(second) { big += 1 }
    }
    let most = max(little, big)
    guard most * 50 >= end / 2, most * 20 >= zeros * 19 else { return nil }
    return little == most ? "UTF-16LE" : "UTF-16BE"
  }

  private static func isPrintable(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte < 0x7F || byte >= 0x09 && byte <= 0x0D
  }
}
