internal import KemuModel

extension Duration {
  /// `2.5 s`.
  var inSeconds: String {
    let milliseconds = components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000
    return ExactDecimal(coefficient: Int128(milliseconds), exponent: -3).normalized.description + " s"
  }
}
