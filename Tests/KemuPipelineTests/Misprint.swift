import KemuModel
import TestSupport

/// A number of a document printed otherwise than it was: a digit, two neighbours changed over, a zero lost.
struct Misprint {
  enum Kind: CaseIterable {
    case digit, swap, droppedZero
  }

  var place: TextSpan
  var value: ExactDecimal

  /// - Returns: `nil` where the number has nothing to misprint in this way.
  init?(_ kind: Kind, of value: ExactDecimal, at place: TextSpan, using random: inout SplitMix) {
    var digits = Array(String(value.coefficient.magnitude))
    let exponent = value.exponent
    switch kind {
    case .digit:
      let index = Int.random(in: 0..<digits.count, using: &random)
      guard let digit = digits[index].wholeNumberValue else { return nil }
      digits[index] = Character(String((digit + Int.random(in: 1...9, using: &random)) % 10))
    case .swap:
      let places = digits.indices.dropLast().filter { digits[$0] != digits[$0 + 1] }
      guard let index = places.randomElement(using: &random) else { return nil }
      digits.swapAt(index, index + 1)
    case .droppedZero:
      let places = digits.indices.filter { digits[$0] == "0" && digits.count > 1 }
      guard let index = places.randomElement(using: &random) else { return nil }
      digits.remove(at: index)
    }
    guard let coefficient = Int128(String(digits)) else { return nil }
    let misprinted = ExactDecimal(coefficient: value.isNegative ? -coefficient : coefficient, exponent: exponent)
    guard misprinted != value else { return nil }
    self.place = place
    self.value = misprinted
  }

  /// The document with the number misprinted, in whatever records it stands.
  func applied(to document: Document) -> Document {
    var misprinted = document
    for record in misprinted.records.indices {
      for property in misprinted.records[record].properties.indices
      where misprinted.records[record].properties[property].evidence?.span == place {
        misprinted.records[record].properties[property].value = .number(value)
      }
    }
    return misprinted
  }
}
