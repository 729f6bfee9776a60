/// The value of a numeral in one canonical form: ± *digits* × 10^*exponent*, without leading or trailing zeros.
///
/// Zero has no digits, exponent 0 and no sign, so that `-0`, `0.00` and `0e9` are one value.
struct SignificantDigits: Hashable {
  private(set) var isNegative = false
  /// 0 … 9, most significant first.
  private(set) var digits: [UInt8] = []
  private(set) var exponent = 0

  var count: Int { digits.count }
  var isZero: Bool { digits.isEmpty }

  init(_ number: JSONNumber) {
    var fractionDigits = 0
    var sawPoint = false
    var power = 0
    var isPowerNegative = false
    var inPower = false
    digits.reserveCapacity(number.numeral.utf8.count)
    for byte in number.numeral.utf8 {
      switch byte {
      case UInt8(ascii: "-"): if inPower { isPowerNegative = true } else { isNegative = true }
      case UInt8(ascii: "+"): break
      case UInt8(ascii: "."): sawPoint = true
      case UInt8(ascii: "e"), UInt8(ascii: "E"): inPower = true
      case _ where inPower: power = power * 10 + Int(byte - UInt8(ascii: "0"))
      default:
        if sawPoint { fractionDigits += 1 }
        if !digits.isEmpty || byte != UInt8(ascii: "0") { digits.append(byte - UInt8(ascii: "0")) }
      }
    }
    exponent = (isPowerNegative ? -power : power) - fractionDigits
    while digits.last == 0 {
      digits.removeLast()
      exponent += 1
    }
    if digits.isEmpty {
      exponent = 0
      isNegative = false
    }
  }

  /// Whether the value is less in magnitude.
  func isSmaller(than other: SignificantDigits) -> Bool {
    if isZero || other.isZero { return isZero && !other.isZero }
    let (places, otherPlaces) = (exponent + count, other.exponent + other.count)
    if places != otherPlaces { return places < otherPlaces }
    return digits.lexicographicallyPrecedes(other.digits)
  }

  /// The digits of an integer in plain notation; only for exponents from 0 to a few places.
  var plainInteger: String {
    (isNegative ? "-" : "") + digits.map(String.init).joined() + String(repeating: "0", count: exponent)
      + (isZero ? "0" : "")
  }
}

extension JSONNumber: Hashable, Comparable {
  /// Whether the value has no fraction: true of `1.0` and `1e400`.
  var isInteger: Bool {
    if numeral.utf8.allSatisfy({ $0 <= UInt8(ascii: "9") && $0 != UInt8(ascii: ".") }) { return true }
    return SignificantDigits(self).exponent >= 0
  }

  public static func == (left: JSONNumber, right: JSONNumber) -> Bool {
    left.numeral.utf8.elementsEqual(right.numeral.utf8) || SignificantDigits(left) == SignificantDigits(right)
  }

  public static func < (left: JSONNumber, right: JSONNumber) -> Bool {
    let (a, b) = (SignificantDigits(left), SignificantDigits(right))
    if a.isNegative != b.isNegative { return a.isNegative }
    return a.isNegative ? b.isSmaller(than: a) : a.isSmaller(than: b)
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(SignificantDigits(self))
  }
}
