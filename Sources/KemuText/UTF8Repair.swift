/// Makes damaged UTF-8 valid.
enum UTF8Repair {
  /// Puts U+FFFD in the place of each malformed sequence and counts the bytes it takes the place of.
  static func replacingInvalid(_ source: ArraySlice<UInt8>) -> (utf8: [UInt8], replacedBytes: Int) {
    var utf8: [UInt8] = []
    utf8.reserveCapacity(source.count + 16)
    var replaced = 0
    source.withUnsafeBufferPointer { bytes in
      var index = 0
      while index < bytes.count {
        switch UTF8Sequence.length(in: bytes, at: index) {
        case .wellFormed(let length):
          utf8.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[index..<index + length]))
          index += length
        case .malformed(let length):
          utf8.append(contentsOf: [0xEF, 0xBF, 0xBD])
          replaced += length
          index += length
        }
      }
    }
    return (utf8, replaced)
  }
}
