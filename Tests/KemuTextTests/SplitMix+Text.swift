import TestSupport

extension SplitMix {
  /// A text of the given scalars, of up to `length` of them.
  mutating func text(of alphabet: String, length: Int) -> [UInt8] {
    let scalars = Array(alphabet.unicodeScalars)
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...length, using: &self) {
      text.append(scalars[Int.random(in: 0..<scalars.count, using: &self)])
    }
    return Array(String(text).utf8)
  }
}
