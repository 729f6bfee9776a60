internal import CICUShim

/// The simplified forms of traditional characters, taken once from ICU's Traditional-Simplified rules.
///
/// Every rule keeps the number of characters, and all but 169 of the 3,951 come to the same character by character, so
/// a table serves, needs no handle and keeps the place of every character. What it misses are words such as 計畫, where
/// the rules know 计划 and the table makes 计画.
struct SimplifiedForms {
  private static let first: UInt32 = 0x3400
  private static let last: UInt32 = 0xFAFF
  private static let ranges: [ClosedRange<UInt32>] = [0x3400...0x9FFF, 0xF900...0xFAFF]
  static let standard = SimplifiedForms()

  /// A bit for each character that has another form: nearly all questions end here, in six kilobytes.
  private var isTraditional = [UInt64](repeating: 0, count: Int((last - first) / 64 + 1))
  private var forms: [UInt32: UInt32] = [:]

  private init() {
    withUnsafeMutablePointer(to: &self) { kemu_simplified_forms($0, insert) }
  }

  fileprivate mutating func add(_ scalar: UInt32, _ form: UInt32) {
    guard Self.ranges.contains(where: { $0.contains(scalar) }) else { return }
    forms[scalar] = form
    let index = scalar - Self.first
    isTraditional[Int(index / 64)] |= 1 << UInt64(index % 64)
  }

  /// The simplified form, or `nil` for a character that has no other.
  @inline(__always)
  func form(of scalar: UInt32) -> UInt32? {
    guard scalar >= Self.first && scalar <= Self.last else { return nil }
    let index = scalar - Self.first
    guard isTraditional[Int(index / 64)] & 1 << UInt64(index % 64) != 0 else { return nil }
    return forms[scalar]
  }
}

private func insert(_ context: UnsafeMutableRawPointer?, _ scalar: UInt32, _ utf8: UnsafePointer<UInt8>?, _ count: Int) {
  var cursor = ScalarCursor(Array(UnsafeBufferPointer(start: utf8, count: count))[...])
  guard let forms = context?.assumingMemoryBound(to: SimplifiedForms.self), let form = cursor.next() else { return }
  forms.pointee.add(scalar, form.value)
}
