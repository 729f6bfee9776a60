import KemuModel

/// A number as it stands in the text, before anything is known of its unit: sign, numeral, scale.
struct Figure {
  /// With the sign.
  var start: Int
  /// After the scale.
  var end: Int
  /// After the numeral, before its scale.
  var numeralEnd: Int
  var bounds: Bounds
  var isApproximate = false
  /// The power of ten of the last unit or scale; a range shares it (两到三万).
  var lastPower = 0
  var form: Form

  enum Form: Equatable {
    /// ASCII or full-width digits without separator, sign, fraction or scale.
    case plain(digits: Int)
    /// Digits, perhaps with separators, fraction, scale.
    case digits
    /// One Chinese digit.
    case loneDigit
    /// A Chinese unit without any digit: 百.
    case loneUnit
    case chinese
    /// 二分之一, 1/2, 一半
    case fraction
  }

  var span: TextSpan { TextSpan(start, end) }
  var hasScale: Bool { numeralEnd < end }
  var isSigned: Bool { bounds.low.isNegative }

  var isPlain: Bool {
    if case .plain = form { return true }
    return false
  }
}

/// What a scanner finds where a numeral could begin.
enum FigureReading {
  case figure(Figure)
  /// Nothing with a value up to this offset.
  case nothing(until: Int)
}
