/// Which members of an object, or elements of an array, some keyword has already looked at: the annotations that
/// `unevaluatedProperties` and `unevaluatedItems` ask for.
struct EvaluatedSet {
  private var isEverything = false
  private var bits: [UInt64] = []

  func contains(_ index: Int) -> Bool {
    isEverything || (index >> 6 < bits.count && bits[index >> 6] & (1 << UInt64(index & 63)) != 0)
  }

  mutating func insert(_ index: Int) {
    while bits.count <= index >> 6 { bits.append(0) }
    bits[index >> 6] |= 1 << UInt64(index & 63)
  }

  mutating func insertEverything() {
    isEverything = true
  }

  mutating func formUnion(_ other: EvaluatedSet) {
    isEverything = isEverything || other.isEverything
    if bits.count < other.bits.count { bits += repeatElement(0, count: other.bits.count - bits.count) }
    for index in other.bits.indices { bits[index] |= other.bits[index] }
  }
}
