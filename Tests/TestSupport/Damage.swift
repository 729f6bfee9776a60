/// Does one of several kinds of damage, always the same for one seed.
public struct Damage {
  private var state: UInt64

  public init(seed: UInt64) {
    state = seed
  }

  private mutating func next(below bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(max(bound, 1)))
  }

  public mutating func damaged(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for _ in 0...next(below: 3) {
      guard !bytes.isEmpty else { break }
      let place = next(below: bytes.count)
      switch next(below: 7) {
      case 0: bytes.removeSubrange(place...)
      case 1: bytes.removeSubrange(..<place)
      case 2: bytes[place] = UInt8(next(below: 256))
      case 3: bytes.removeSubrange(place..<min(bytes.count, place + next(below: 40)))
      case 4: remove(UInt8(ascii: "\t"), from: place, in: &bytes)
      case 5: remove(UInt8(ascii: ">"), from: place, in: &bytes)
      default:
        let copied = bytes[place..<min(bytes.count, place + next(below: 200))]
        bytes.insert(contentsOf: copied, at: next(below: bytes.count))
      }
    }
    return bytes
  }

  private func remove(_ byte: UInt8, from place: Int, in bytes: inout [UInt8]) {
    let end = min(bytes.count, place + 300)
    bytes.replaceSubrange(place..<end, with: bytes[place..<end].filter { $0 != byte })
  }
}
