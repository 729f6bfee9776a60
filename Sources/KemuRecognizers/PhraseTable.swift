/// A set of phrases that is matched at a place of the text, the longest first.
///
/// Phrases lie in 256 buckets by the low byte of their first scalar, and once more by that of their last, so that a place
/// where none begins costs one look.
struct PhraseTable: Sendable {
  private var byFirst: Buckets
  private var byLast: Buckets

  /// - Parameter values: phrases with what they stand for.
  init(_ values: [(String, Int)]) {
    byFirst = Buckets(values) { $0.unicodeScalars.first }
    byLast = Buckets(values) { $0.unicodeScalars.last }
  }

  /// - Parameter list: phrases parted by spaces.
  init(_ list: String) {
    self.init(list.split(separator: " ").map { (String($0), 0) })
  }

  func match(_ text: ByteText, at index: Int) -> (end: Int, value: Int)? {
    guard let found = byFirst.longest(text, startingWith: text.scalar(at: index), { _ in index }) else { return nil }
    return (index + found.count, found.value)
  }

  func contains(_ text: ByteText, at index: Int) -> Bool {
    match(text, at: index) != nil
  }

  /// The longest phrase that ends at `index`: where it starts, and what it stands for.
  func match(_ text: ByteText, before index: Int) -> (start: Int, value: Int)? {
    guard let found = byLast.longest(text, startingWith: text.scalar(before: index), { index - $0 }) else { return nil }
    return (index - found.count, found.value)
  }
}

extension PhraseTable {
  /// Phrases in one array of bytes, the longer before the shorter within a bucket.
  private struct Buckets: Sendable {
    private struct Phrase {
      var offset: Int32
      var count: Int32
      var value: Int32
    }

    private var bytes: [UInt8] = []
    private var phrases: [Phrase] = []
    /// Where each bucket starts in ``phrases``; one more entry for the end.
    private var starts: [Int32] = []

    init(_ values: [(String, Int)], key: (String) -> Unicode.Scalar?) {
      var buckets = [[(text: [UInt8], value: Int)]](repeating: [], count: 256)
      for (text, value) in values {
        guard let scalar = key(text) else { continue }
        buckets[Int(scalar.value & 0xFF)].append((Array(text.utf8), value))
      }
      for bucket in buckets {
        starts.append(Int32(phrases.count))
        for (text, value) in bucket.sorted(by: { $0.text.count > $1.text.count }) {
          phrases.append(Phrase(offset: Int32(bytes.count), count: Int32(text.count), value: Int32(value)))
          bytes += text
        }
      }
      starts.append(Int32(phrases.count))
    }

    /// - Parameter place: where a phrase of so many bytes would have to start.
    @inline(__always)
    func longest(_ text: ByteText, startingWith scalar: UInt32, _ place: (Int) -> Int) -> (count: Int, value: Int)? {
      let bucket = Int(scalar & 0xFF)
      for index in Int(starts[bucket])..<Int(starts[bucket + 1]) {
        let phrase = phrases[index]
        if matches(phrase, text, at: place(Int(phrase.count))) { return (Int(phrase.count), Int(phrase.value)) }
      }
      return nil
    }

    private func matches(_ phrase: Phrase, _ text: ByteText, at index: Int) -> Bool {
      let count = Int(phrase.count)
      guard index >= text.start, index + count <= text.end else { return false }
      let offset = Int(phrase.offset)
      for position in 0..<count where bytes[offset + position] != text.bytes[index + position] { return false }
      return true
    }
  }
}
