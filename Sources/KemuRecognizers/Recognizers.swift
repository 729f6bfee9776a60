public import KemuModel

/// Finds the numbers of a text and what they state.
///
/// One pass over the bytes stops at digits and numeral characters; there every recognizer of the wanted kinds offers what it
/// reads, and the longest offer wins. Equal lengths go by the order date, year, percentage, amount, count, code, number.
public struct Recognizers: Sendable {
  private let recognizers: [any Recognizer]
  private let spelled: SpelledPercentageRecognizer?

  public static let allKinds = Set(Mention.Kind.allCases)

  /// - Parameter kinds: what competes; a kind that is left out takes no text from the others.
  public init(kinds: Set<Mention.Kind> = allKinds) {
    let byPriority: [(Mention.Kind, any Recognizer)] = [
      (.date, DateRecognizer()), (.year, YearRecognizer()), (.percentage, PercentageRecognizer()),
      (.amount, AmountRecognizer()), (.count, CountRecognizer()), (.code, CodeRecognizer()), (.number, NumberRecognizer()),
    ]
    recognizers = byPriority.filter { kinds.contains($0.0) }.map(\.1)
    spelled = kinds.contains(.percentage) ? SpelledPercentageRecognizer() : nil
  }

  /// The mentions within a span, in text order, none overlapping another. What stands outside of the span is not looked at.
  public func mentions(in text: CanonicalText, _ span: TextSpan) -> [Mention] {
    text.utf8.withUnsafeBufferPointer { mentions(in: ByteText($0, span.range)) }
  }

  public func mentions(in text: CanonicalText) -> [Mention] {
    mentions(in: text, TextSpan(0, text.count))
  }

  private func mentions(in text: ByteText) -> [Mention] {
    var mentions: [Mention] = []
    var position = Trigger.next(in: text, from: text.start)
    while position < text.end {
      let found = mention(at: position, in: text)
      if var mention = found.mention {
        mention.span = TextSpan(max(mention.span.start, mentions.last?.span.end ?? 0), mention.span.end)
        mentions.append(mention)
      }
      position = Trigger.next(in: text, from: max(found.end, position + 1))
    }
    return mentions
  }

  private func mention(at position: Int, in text: ByteText) -> (mention: Mention?, end: Int) {
    var best = spelled?.mention(at: position, in: text)
    var end = position
    switch Figure.read(in: text, at: position) {
    case .nothing(let until):
      end = until
    case .figure(let figure):
      end = figure.form == .loneUnit ? position + 3 : figure.end
      for recognizer in recognizers {
        guard let mention = recognizer.mention(of: figure, in: text) else { continue }
        if mention.span.count > best?.span.count ?? 0 { best = mention }
      }
    }
    return (best, best.map { max($0.span.end, position + 1) } ?? end)
  }
}
