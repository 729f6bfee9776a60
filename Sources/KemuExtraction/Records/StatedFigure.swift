internal import KemuModel
internal import KemuRecognizers
internal import KemuSchema

/// The one figure that a cell or the value of a label states in words: `￥1,230,000.00`, `92.35分`,
/// `人民币壹佰贰拾叁万元整（￥1,230,000.00）`, `1.2万元（含税）`.
///
/// Outside of brackets nothing stands beside it. A figure in a bracket must be equal, so that an amount in words and
/// its repetition in digits confirm each other.
struct StatedFigure {
  let mention: Mention

  private static let recognizers = Recognizers()
  /// Longer texts are sentences, in bytes.
  private static let longest = 300

  /// - Returns: `nil` where no exact figure of the role's kind fills the text, or where several differ.
  init?(_ text: CanonicalText, _ span: TextSpan, as role: PropertyRule.Role) {
    guard span.count <= Self.longest else { return nil }
    let mentions = Self.recognizers.mentions(in: text, span)
    let figures = mentions.filter { role.admits($0) }
    guard let first = figures.first, figures.allSatisfy({ $0.isExact && $0.value == first.value }) else {
      return nil
    }
    guard Self.fill(figures.map(\.span), text, span) else { return nil }
    mention = first
  }

  /// Whether nothing but spaces and brackets stands beside the figures.
  private static func fill(_ figures: [TextSpan], _ text: CanonicalText, _ span: TextSpan) -> Bool {
    var rest: [UInt8] = []
    var start = span.start
    for figure in figures {
      rest += text.utf8[start..<max(start, figure.start)]
      start = max(start, figure.end)
    }
    rest += text.utf8[start..<max(start, span.end)]
    var depth = 0
    for scalar in String(decoding: rest, as: UTF8.self).unicodeScalars {
      switch scalar {
      case "(", "（", "[", "【": depth += 1
      case ")", "）", "]", "】": depth -= 1
      case " ", "\u{3000}", "\u{A0}", "\n", "。": break
      default: if depth <= 0 { return false }
      }
    }
    return depth == 0
  }
}

extension Mention {
  /// Neither a range nor about so much.
  fileprivate var isExact: Bool { upperValue == nil && !isApproximate }
}
