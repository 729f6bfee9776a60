internal import CICUShim

/// Finds the words of Chinese text with ICU's dictionary.
///
/// One value serves one task at a time; opening one costs microseconds, segmenting a second for ten megabytes. It is
/// for labels and names: numerals and units are scanned on bytes first, because ICU splits `万|元` and glues `31，2019`.
public struct WordBoundaries: ~Copyable {
  private let handle: OpaquePointer?

  public init() {
    handle = kemu_words_open()
  }

  deinit {
    kemu_words_close(handle)
  }

  /// The offsets where words start and end, ascending, as indices of the slice: its start and its end are the first
  /// and the last. Without ICU's data every character is a word.
  public func boundaries(in bytes: ArraySlice<UInt8>) -> [Int] {
    guard let handle, let found = segment(bytes, handle) else { return Self.characters(of: bytes) }
    return found
  }

  private func segment(_ bytes: ArraySlice<UInt8>, _ handle: OpaquePointer) -> [Int]? {
    let count = bytes.withUnsafeBufferPointer { kemu_words_segment(handle, $0.baseAddress, $0.count) }
    guard count > 0 else { return nil }
    let offsets = UnsafeBufferPointer(start: kemu_words_boundaries(handle), count: Int(count))
    return offsets.map { bytes.startIndex + Int($0) }
  }

  private static func characters(of bytes: ArraySlice<UInt8>) -> [Int] {
    var offsets = [bytes.startIndex]
    var cursor = ScalarCursor(bytes)
    while let (_, range) = cursor.next() { offsets.append(range.upperBound) }
    return offsets
  }
}
