internal import CICUShim

/// The simplified forms of traditional characters, taken once from ICU's Traditional-Simplified rules.
///
/// Every rule keeps the number of characters, and all but 169 of the 3,951 come to the same character by character, so
/// a table serves, needs no handle and keeps the place of every character. What it misses are words such as 計畫, where
/// the rules know 计划 and the table makes 计画.
enum SimplifiedForms {
  private static let ranges: [ClosedRange<UInt32>] = [0x3400...0x9FFF, 0xF900...0xFAFF]
  private static let forms: [UInt32: [UInt8]] = {
    var forms: [UInt32: [UInt8]] = [:]
    for range in ranges {
      withUnsafeMutablePointer(to: &forms) { kemu_simplify_range(range.lowerBound, range.upperBound, $0, insert) }
    }
    return forms
  }()

  /// The UTF-8 of the simplified form, or `nil` for a character that has no other.
  static func of(_ scalar: UInt32) -> [UInt8]? {
    guard scalar >= 0x3400 && scalar <= 0xFAFF else { return nil }
    return forms[scalar]
  }
}

private func insert(_ context: UnsafeMutableRawPointer?, _ scalar: UInt32, _ utf8: UnsafePointer<UInt8>?, _ count: Int) {
  guard let forms = context?.assumingMemoryBound(to: [UInt32: [UInt8]].self) else { return }
  forms.pointee[scalar] = Array(UnsafeBufferPointer(start: utf8, count: count))
}
