/// Values by a character, for looking at every character of a text when few of them have a value.
public struct CharacterMap<Value: Sendable>: Sendable {
  @usableFromInline
  struct Entry: Sendable {
    @usableFromInline var character: UInt32
    @usableFromInline var value: Value?
    /// The next entry of the same slot.
    @usableFromInline var next: Int

    @usableFromInline
    init(character: UInt32, value: Value?, next: Int) {
      (self.character, self.value, self.next) = (character, value, next)
    }
  }

  @usableFromInline var entries: [Entry] = []
  /// The first entry of the characters that fall into a slot; -1 at most places, and one look tells.
  @usableFromInline var slots = [Int](repeating: -1, count: 1 << 12)

  public init() {}

  @inlinable public var isEmpty: Bool { entries.isEmpty }

  /// The value of a character, given by the bytes of its UTF-8 in one number (``UTF8Character``).
  @inlinable public subscript(character: UInt32) -> Value? {
    get { place(of: character).flatMap { entries[$0].value } }
    set {
      if let place = place(of: character) {
        entries[place].value = newValue
      } else {
        let slot = Self.slot(character)
        entries.append(Entry(character: character, value: newValue, next: slots[slot]))
        slots[slot] = entries.count - 1
      }
    }
  }

  @inlinable func place(of character: UInt32) -> Int? {
    var place = slots[Self.slot(character)]
    while place >= 0 {
      if entries[place].character == character { return place }
      place = entries[place].next
    }
    return nil
  }

  /// Multiplying spreads characters whose last bits are alike.
  @inlinable static func slot(_ character: UInt32) -> Int { Int((character &* 0x9E37_79B1) >> 20) }
}
