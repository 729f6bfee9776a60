/// Results that arrive in any order and leave in the order of their indices.
struct ReorderWindow<Value> {
  /// The index of the next value to leave.
  private(set) var next = 0
  private var waiting: [Int: Value] = [:]

  /// Takes a value in and gives out every value whose turn has come.
  mutating func insert(_ value: Value, at index: Int) -> [Value] {
    waiting[index] = value
    var ready: [Value] = []
    while let value = waiting.removeValue(forKey: next) {
      ready.append(value)
      next += 1
    }
    return ready
  }
}
