public import KemuModel

/// Finds the numbers of a text and what they state.
///
/// One pass over the bytes stops at digits and numeral characters; there every recognizer of the wanted kinds offers what it
/// reads, and the longest offer wins. Equal lengths go by the order date, year, percentage, amount, count, code, number.
public struct Recognizers: Sendable {
  private let recognizers: [any Recognizer]
  /// Kinds that are no more than the figure itself: they have a say only where nothing wider covers it.
  private let bare: [any Recognizer]
  private let spelled: SpelledPercentageRecognizer?

  public static let allKinds = Set(Mention.Kind.allCases)

  /// - Parameter kinds: what competes; a kind that is left out takes no text from the others.
  public init(kinds: Set<Mention.Kind> = allKinds) {
    let byPriority: [(Mention.Kind, any Recognizer)] = [
      (.date, DateRecognizer()), (.year, YearRecognizer()), (.percentage, PercentageRecognizer()),
      (.amount, AmountRecognizer()), (.count, CountRecognizer()),
    ]
    recognizers = byPriority.filter { kinds.contains($0.0) }.map(\.1)
    bare = (kinds.contains(.code) ? [CodeRecognizer()] : []) + (kinds.contains(.number) ? [NumberRecognizer()] : [])
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
    mentions.reserveCapacity((text.end - text.start) / 48)  // the density of tables; growing copies them all
    var position = Trigger.next(in: text, from: text.start)
    while position < text.end {
      let found = mention(at: position, in: text)
      if let mention = found.mention {
        let floor = mentions.last?.span.end ?? 0
        mentions.append(mention)
        if mention.span.start < floor { mentions[mentions.count - 1].span.start = floor }
      }
      position = Trigger.next(in: text, from: max(found.end, position + 1))
    }
    return mentions
  }

  private func mention(at position: Int, in text: ByteText) -> (mention: Mention?, end: Int) {
    var best = text[position] < 0x80 ? nil : spelled?.mention(at: position, in: text)
    var end = position
    switch Figure.read(in: text, at: position) {
    case .nothing(let until):
      end = until
    case .figure(let figure):
      end = figure.form == .loneUnit ? position + 3 : figure.end
      offer(recognizers, figure, in: text, to: &best)
      if best.map({ !$0.span.contains(figure.span) }) ?? true { offer(bare, figure, in: text, to: &best) }
    }
    return (best, best.map { max($0.span.end, position + 1) } ?? end)
  }

  /// Keeps the longest; of equal ones the first.
  private func offer(_ recognizers: [any Recognizer], _ figure: Figure, in text: ByteText, to best: inout Mention?) {
    for recognizer in recognizers {
      guard let mention = recognizer.mention(of: figure, in: text) else { continue }
      if mention.span.count > best?.span.count ?? 0 { best = mention }
    }
  }
}
