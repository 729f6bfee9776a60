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
      for index in 0..<bytes.count {
        if index % Self.stride == 0 { checkpoints.append(scalars) }
        if bytes[index] & 0xC0 != 0x80 { scalars += 1 }
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
    let behind = text.utf8.withUnsafeBufferPointer { bytes in
      bytes[slot * Self.stride..<bounded].count { $0 & 0xC0 != 0x80 }
    }
    return Int(checkpoints[slot]) + behind
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
    scalar(at: span.start)..<scalar(at: span.end)
  }
}
