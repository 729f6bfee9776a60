internal import KemuModel

/// Byte offsets of offsets in Unicode scalars, found in one pass over a text.
struct ByteOffsets {
  private var bytes: [Int: Int] = [:]

  /// - Parameter scalars: the offsets that will be asked for, in any order; those beyond the text have no byte offset.
  init(of scalars: [Int], in text: CanonicalText) {
    let wanted = Set(scalars).sorted()
    bytes.reserveCapacity(wanted.count)
    var next = wanted.makeIterator()
    var target = next.next()
    var scalar = 0
    text.utf8.withUnsafeBufferPointer { buffer in
      for offset in buffer.indices where buffer[offset] & 0xC0 != 0x80 {
        if scalar == target {
          bytes[scalar] = offset
          target = next.next()
        }
        scalar += 1
      }
    }
    if scalar == target { bytes[scalar] = text.count }
  }

  subscript(_ scalar: Int) -> Int? { bytes[scalar] }
}
