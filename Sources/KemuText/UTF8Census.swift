/// What a scan for UTF-8 finds in bytes: how many characters beyond ASCII are well formed, and how many places are not.
struct UTF8Census {
  private(set) var wellFormed = 0
  private(set) var malformed = 0
  private(set) var isCutOffAtEnd = false

  init(_ bytes: some Collection<UInt8>) {
    let found = bytes.withContiguousStorageIfAvailable(Self.scan)
    (wellFormed, malformed, isCutOffAtEnd) = found ?? Array(bytes).withUnsafeBufferPointer(Self.scan)
  }

  var isValid: Bool { malformed == 0 && !isCutOffAtEnd }

  /// Whether the text is UTF-8 with a few damaged characters. In text of another character set at most a third of the
  /// sequences are well formed by chance; one damaged in ten, or a cut at the very end, does not look like that.
  var isDamagedUTF8: Bool { wellFormed > 0 && malformed * 10 <= wellFormed }

  private static func scan(_ bytes: UnsafeBufferPointer<UInt8>) -> (Int, Int, Bool) {
    var wellFormed = 0
    var malformed = 0
    var index = 0
    while index < bytes.count {
      if bytes[index] < 0x80 {
        index += 1
        continue
      }
      switch UTF8Sequence.length(in: bytes, at: index) {
      case .wellFormed(let length):
        wellFormed += 1
        index += length
      case .malformed(let length):
        if index + length == bytes.count && UTF8Sequence.expects(more: bytes, from: index) {
          return (wellFormed, malformed, true)
        }
        malformed += 1
        index += length
      }
    }
    return (wellFormed, malformed, false)
  }
}
