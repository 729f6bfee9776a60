/// Counts of the two-byte characters of a text in an East Asian character set.
///
/// A simplified text in GBK has nearly all of its second bytes at A1 or above, where GB 2312 lies; the extension
/// below, where traditional forms are, uses 80–A0 as much as 40–7E. Big5 uses 40–7E for two characters in five and
/// never 80–A0.
struct DoubleByteCensus {
  private(set) var pairs = 0
  /// Second bytes 40–7E.
  private(set) var low = 0
  /// Second bytes 80–A0.
  private(set) var middle = 0

  private static let sample = 256 * 1024

  init(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { bytes in
      let end = min(bytes.count, Self.sample)
      var index = 0
      while index + 1 < end {
        guard bytes[index] >= 0x81 else {
          index += 1
          continue
        }
        let second = bytes[index + 1]
        pairs += 1
        if second >= 0x40 && second <= 0x7E { low += 1 }
        if second >= 0x80 && second <= 0xA0 { middle += 1 }
        index += 2
      }
    }
  }

  var looksLikeBig5: Bool { middle == 0 && low * 4 > pairs }
}
