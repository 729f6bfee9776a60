/// Turns byte offsets of a text into offsets in Unicode scalars, the unit of the output.
///
/// A checkpoint every 128 bytes keeps it small; a look-up counts at most that many bytes.
public struct ScalarOffsets: Sendable {
  private static let stride = 128
  private let text: CanonicalText
  private let checkpoints: [UInt32]

  public init(_ text: CanonicalText) {
    var checkpoints: [UInt32] = []
    checkpoints.reserveCapacity(text.count / Self.stride + 1)
    var scalars: UInt32 = 0
    text.utf8.withUnsafeBufferPointer { bytes in
      for start in Swift.stride(from: 0, to: bytes.count, by: Self.stride) {
        checkpoints.append(scalars)
        scalars += UInt32(Self.scalars(bytes, start..<min(start + Self.stride, bytes.count)))
      }
    }
    self.text = text
    self.checkpoints = checkpoints
  }

  /// The number of Unicode scalars that start before `offset`.
  public func scalar(at offset: Int) -> Int {
    let bounded = min(max(0, offset), text.count)
    let slot = min(bounded / Self.stride, checkpoints.count - 1)
    guard slot >= 0 else { return 0 }
    let behind = text.utf8.withUnsafeBufferPointer { Self.scalars($0, slot * Self.stride..<bounded) }
    return Int(checkpoints[slot]) + behind
  }

  /// The number of scalars that start in a range of bytes.
  private static func scalars(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    var count = 0
    for index in range { count &+= bytes[index] & 0xC0 != 0x80 ? 1 : 0 }
    return count
  }

  /// The byte offset of the scalar with this number, or of the end of the text; `nil` beyond it.
  public func offset(ofScalar number: Int) -> Int? {
    guard number >= 0 else { return nil }
    // The last checkpoint at or before the scalar.
    var low = 0
    var high = checkpoints.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if checkpoints[middle] <= number { low = middle } else { high = middle }
    }
    var scalars = checkpoints.isEmpty ? 0 : Int(checkpoints[low])
    for index in low * Self.stride..<max(low * Self.stride, text.count) where text.utf8[index] & 0xC0 != 0x80 {
      if scalars == number { return index }
      scalars += 1
    }
    return scalars == number ? text.count : nil
  }

  public func range(of span: TextSpan) -> Range<Int> {
    let start = scalar(at: span.start)
    // The end is near, most times.
    guard span.count <= Self.stride, span.end <= text.count else { return start..<scalar(at: span.end) }
    return start..<start + text.utf8.withUnsafeBufferPointer { Self.scalars($0, span.range) }
  }
}
