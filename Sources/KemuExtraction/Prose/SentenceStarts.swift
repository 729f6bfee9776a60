internal import KemuModel
internal import KemuText

/// Where the sentences of a passage begin, and where asked for the clauses behind semicolons and colons.
enum SentenceStarts {
  struct Start {
    /// From there to the end of the passage.
    var rest: TextSpan
    var isSentence: Bool
  }

  static func starts(of span: TextSpan, in text: CanonicalText, clauses: Bool) -> [Start] {
    let span = text.trimmed(span)
    var starts = [Start(rest: span, isSentence: true)]
    text.bytes(span).withUnsafeBufferPointer { bytes in
      for index in bytes.indices.dropLast(2) {
        let isSentence = bytes[index] == 0xE3 && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x82
        guard isSentence || clauses && endsClause(bytes, at: index) else { continue }
        let rest = text.trimmed(TextSpan(span.start + index + 3, span.end))
        if !rest.isEmpty { starts.append(Start(rest: rest, isSentence: isSentence)) }
      }
    }
    return starts
  }

  /// `；` or `：`.
  private static func endsClause(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    bytes[index] == 0xEF && bytes[index + 1] == 0xBC && (bytes[index + 2] == 0x9B || bytes[index + 2] == 0x9A)
  }
}
