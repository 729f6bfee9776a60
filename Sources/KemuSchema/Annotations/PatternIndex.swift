internal import KemuText

/// Many patterns, sorted by a character that each cannot do without, so that a label meets only those that share one
/// with it.
struct PatternIndex: Sendable {
  /// The patterns one after another, and where each of them ends.
  private var bytes: [UInt8] = []
  private var ends: [Int] = [0]
  /// The numbers of the patterns, those that share a character together.
  private var numbers: [Int] = []
  /// By the character with which every label that matches begins, ends, or which it has somewhere.
  private var byFirst = CharacterMap<Range<Int>>()
  private var byLast = CharacterMap<Range<Int>>()
  private var byInner = CharacterMap<Range<Int>>()
  /// Those that match any label.
  private var others = 0..<0

  init(_ patterns: [Glob]) {
    for pattern in patterns {
      bytes += pattern.bytes
      ends.append(bytes.count)
    }
    let all = patterns.enumerated().map { (number: $0, pieces: $1.pieces) }
    let first = all.filter { !$0.pieces.first.isEmpty }
    let last = all.filter { $0.pieces.first.isEmpty && !$0.pieces.last.isEmpty }
    let inner = all.filter { $0.pieces.first.isEmpty && $0.pieces.last.isEmpty && !$0.pieces.inner.isEmpty }
    byFirst = add(first.map { ($0, UTF8Character.first(of: $1.first)) })
    byLast = add(last.map { ($0, UTF8Character.last(of: $1.last)) })
    byInner = add(inner.map { ($0, UTF8Character.first(of: $1.inner)) })
    let rest = all.map(\.number).filter { !numbers.contains($0) }
    others = numbers.count..<numbers.count + rest.count
    numbers += rest
  }

  private mutating func add(_ patterns: [(number: Int, character: UInt32?)]) -> CharacterMap<Range<Int>> {
    var map = CharacterMap<Range<Int>>()
    for (character, alike) in Dictionary(grouping: patterns, by: \.character) {
      guard let character else { continue }
      map[character] = numbers.count..<numbers.count + alike.count
      numbers += alike.map(\.number)
    }
    return map
  }

  /// The numbers of the patterns that match, in no order, some perhaps twice.
  func matches(_ label: String) -> [Int] {
    var found: [Int] = []
    var label = label
    label.withUTF8 { label in
      collect(others, label, &found)
      guard let first = UTF8Character.first(of: label), let last = UTF8Character.last(of: label) else { return }
      collect(byFirst[first], label, &found)
      collect(byLast[last], label, &found)
      guard !byInner.isEmpty else { return }
      for index in label.indices where label[index] & 0xC0 != 0x80 {
        collect(byInner[UTF8Character.number(in: label, at: index)], label, &found)
      }
    }
    return found
  }

  private func collect(_ candidates: Range<Int>?, _ label: UnsafeBufferPointer<UInt8>, _ found: inout [Int]) {
    guard let candidates else { return }
    bytes.withUnsafeBufferPointer { bytes in
      for number in numbers[candidates] {
        let pattern = UnsafeBufferPointer(rebasing: bytes[ends[number]..<ends[number + 1]])
        if Glob.matches(pattern, label) { found.append(number) }
      }
    }
  }
}
