/// Values by a character, for looking at every character of a text when few of them have a value.
public struct CharacterMap<Value: Sendable>: Sendable {
  @usableFromInline var values: [UInt32: Value] = [:]
  /// Whether a character with a value falls into a slot: at most places none does, and one look tells.
  @usableFromInline var isTaken = [Bool](repeating: false, count: 1 << 12)

  public init() {}

  @inlinable public var isEmpty: Bool { values.isEmpty }

  /// The value of a character, given by the bytes of its UTF-8 in one number (``UTF8Character``).
  @inlinable public subscript(character: UInt32) -> Value? {
    get { isTaken[Self.slot(character)] ? values[character] : nil }
    set {
      values[character] = newValue
      isTaken[Self.slot(character)] = true
    }
  }

  /// Multiplying spreads characters whose last bits are alike.
  @inlinable static func slot(_ character: UInt32) -> Int { Int((character &* 0x9E37_79B1) >> 20) }
}
