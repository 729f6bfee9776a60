import Testing

@testable import KemuPipeline

/// Whatever the order of arrival, values leave in the order of their indices, each as early as it can.
struct ReorderWindowTests {
  @Test(arguments: 0..<200)
  func valuesLeaveInOrder(seed: UInt64) {
    var generator = SeededGenerator(state: seed)
    let count = Int.random(in: 0...40, using: &generator)
    var window = ReorderWindow<Int>()
    var arrived: Set<Int> = []
    var left: [Int] = []
    for index in (0..<count).shuffled(using: &generator) {
      arrived.insert(index)
      left += window.insert(index * 10, at: index)
      let ready = (0..<count).prefix { arrived.contains($0) }
      #expect(left == ready.map { $0 * 10 })
      #expect(window.next == ready.count)
    }
    #expect(left.count == count)
  }
}

/// SplitMix64: the same numbers for one seed everywhere.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
