/// Text that is compared and hashed by its bytes.
///
/// Swift's own string equality lets `é` equal `e` + U+0301; to JSON they are two different strings and two different
/// member names. It also costs several times as much.
public struct ExactText: Hashable, Sendable {
  public let text: String

  @inlinable
  public init(_ text: String) {
    self.text = text
  }

  public static func == (left: ExactText, right: ExactText) -> Bool {
    let (a, b) = (left.text.utf8, right.text.utf8)
    guard a.count == b.count else { return false }
    let verdict = a.withContiguousStorageIfAvailable { first in
      b.withContiguousStorageIfAvailable { second in
        first.elementsEqual(second)
      }
    }
    return (verdict ?? nil) ?? a.elementsEqual(b)
  }

  public func hash(into hasher: inout Hasher) {
    let combined: Void? = text.utf8.withContiguousStorageIfAvailable {
      hasher.combine(bytes: UnsafeRawBufferPointer($0))
    }
    if combined == nil {
      for byte in text.utf8 { hasher.combine(byte) }
    }
  }
}
