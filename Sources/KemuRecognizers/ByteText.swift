/// A window on UTF-8 bytes for the scanners: reading outside of it gives zero, never a trap.
///
/// It lives only inside a `withUnsafeBufferPointer` call.
struct ByteText {
  let bytes: UnsafeBufferPointer<UInt8>
  let start: Int
  let end: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    self.bytes = bytes
    start = min(max(0, range.lowerBound), bytes.count)
    end = min(max(start, range.upperBound), bytes.count)
  }

  subscript(index: Int) -> UInt8 {
    index >= start && index < end ? bytes[index] : 0
  }

  /// The scalar at an offset: exact up to U+FFFF; anything above is given as U+FFFF, since no numeral or unit lies there.
  func scalar(at index: Int) -> UInt32 {
    let lead = self[index]
    switch lead {
    case ..<0x80: return UInt32(lead)
    case 0xC0..<0xE0: return UInt32(lead & 0x1F) << 6 | tail(index + 1)
    case 0xE0..<0xF0: return UInt32(lead & 0x0F) << 12 | tail(index + 1) << 6 | tail(index + 2)
    default: return 0xFFFF
    }
  }

  private func tail(_ index: Int) -> UInt32 { UInt32(self[index] & 0x3F) }

  /// The length in bytes of the scalar at an offset.
  func width(at index: Int) -> Int {
    switch self[index] {
    case ..<0xC0: 1
    case ..<0xE0: 2
    case ..<0xF0: 3
    default: 4
    }
  }

  /// Where the scalar that ends at `index` starts, or `nil` at the start of the window.
  func offset(before index: Int) -> Int? {
    var offset = index - 1
    while offset >= start, self[offset] & 0xC0 == 0x80 { offset -= 1 }
    return offset >= start ? offset : nil
  }

  /// The scalar that ends at `index`; zero at the start of the window.
  func scalar(before index: Int) -> UInt32 {
    offset(before: index).map { scalar(at: $0) } ?? 0
  }

  func matches(_ phrase: StaticString, at index: Int) -> Bool {
    let count = phrase.utf8CodeUnitCount
    guard index >= start, index + count <= end else { return false }
    let other = UnsafeBufferPointer(start: phrase.utf8Start, count: count)
    return other.indices.allSatisfy { bytes[index + $0] == other[$0] }
  }

  func matches(_ phrase: StaticString, before index: Int) -> Bool {
    matches(phrase, at: index - phrase.utf8CodeUnitCount)
  }

  func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: start..<end)], as: UTF8.self)
  }
}
