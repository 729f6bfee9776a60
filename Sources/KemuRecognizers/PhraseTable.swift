/// A set of phrases that is matched at a place of the text, the longest first.
struct PhraseTable: Sendable {
  /// By the phrase's first scalar.
  private var phrases: [UInt32: [Phrase]] = [:]

  struct Phrase: Sendable {
    var bytes: [UInt8]
    var value: Int
  }

  /// - Parameter values: phrases with what they stand for.
  init(_ values: [(String, Int)]) {
    for (text, value) in values {
      guard let first = text.unicodeScalars.first else { continue }
      phrases[first.value, default: []].append(Phrase(bytes: Array(text.utf8), value: value))
    }
    for key in phrases.keys {
      phrases[key]?.sort { $0.bytes.count > $1.bytes.count }
    }
  }

  /// - Parameter list: phrases parted by spaces.
  init(_ list: String) {
    self.init(list.split(separator: " ").map { (String($0), 0) })
  }

  func match(_ text: ByteText, at index: Int) -> (end: Int, value: Int)? {
    guard let candidates = phrases[text.scalar(at: index)] else { return nil }
    for phrase in candidates where text.matches(phrase.bytes, at: index) {
      return (index + phrase.bytes.count, phrase.value)
    }
    return nil
  }

  func contains(_ text: ByteText, at index: Int) -> Bool {
    match(text, at: index) != nil
  }

  /// The longest phrase that ends at `index`: where it starts, and what it stands for.
  func match(_ text: ByteText, before index: Int) -> (start: Int, value: Int)? {
    var start = index
    var best: (Int, Int)?
    for _ in 0..<Self.longest {
      guard let previous = text.offset(before: start) else { break }
      start = previous
      if let found = match(text, at: start, ending: index) { best = (start, found) }
    }
    return best.map { (start: $0.0, value: $0.1) }
  }

  /// Scalars in the longest phrase that is looked for backwards.
  private static let longest = 4

  private func match(_ text: ByteText, at index: Int, ending end: Int) -> Int? {
    phrases[text.scalar(at: index)]?.first {
      index + $0.bytes.count == end && text.matches($0.bytes, at: index)
    }?.value
  }
}

extension ByteText {
  func matches(_ phrase: [UInt8], at index: Int) -> Bool {
    guard index >= start, index + phrase.count <= end else { return false }
    return phrase.indices.allSatisfy { bytes[index + $0] == phrase[$0] }
  }
}
