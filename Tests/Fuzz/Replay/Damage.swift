/// Damages bytes in the manner of a fuzzer, always the same for one seed.
struct Damage {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  private mutating func next(below bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(max(bound, 1)))
  }

  mutating func damaged(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for _ in 0...next(below: 4) {
      guard !bytes.isEmpty else { break }
      let place = next(below: bytes.count)
      let end = min(bytes.count, place + 1 + next(below: 60))
      switch next(below: 5) {
      case 0: bytes[place] = UInt8(next(below: 256))
      case 1: bytes[place] ^= UInt8(1 << next(below: 8))
      case 2: bytes.removeSubrange(place..<end)
      case 3: bytes.insert(contentsOf: bytes[place..<end], at: next(below: bytes.count))
      default: bytes.removeSubrange(place...)
      }
    }
    return bytes
  }
}
