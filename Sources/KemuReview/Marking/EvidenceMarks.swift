internal import KemuModel

/// The marks of a document's evidence: each place once, however many values it grounds.
///
/// Places that overlap, such as a number and a part of it, are one mark over both.
struct EvidenceMarks: Sendable {
  /// In text order, none overlapping another.
  private(set) var spans: [TextSpan] = []
  private var indices: [Range<Int>: Int] = [:]

  /// - Throws: where a place does not have the quoted text.
  init(_ evidence: [EvidenceEntry], in text: CanonicalText) throws(ReviewFailure) {
    let offsets = ByteOffsets(of: evidence.flatMap { [$0.scalars.lowerBound, $0.scalars.upperBound] }, in: text)
    var places: [Range<Int>: TextSpan] = [:]
    for entry in evidence {
      if places[entry.scalars] == nil {
        guard let start = offsets[entry.scalars.lowerBound], let end = offsets[entry.scalars.upperBound] else {
          throw entry.damaged("the place \(entry.scalars) is beyond the text of its document")
        }
        places[entry.scalars] = TextSpan(start, end)
      }
      guard let span = places[entry.scalars], text.bytes(span).elementsEqual(entry.text.utf8) else {
        throw entry.damaged("`\(entry.text)` does not stand at \(entry.scalars) in the text of its document")
      }
    }
    for (scalars, span) in places.sorted(by: { $0.value < $1.value }) where !span.isEmpty {
      if let last = spans.last, last.overlaps(span) {
        spans[spans.count - 1] = last.union(span)
      } else {
        spans.append(span)
      }
      indices[scalars] = spans.count - 1
    }
  }

  /// The index of the mark at a place; `nil` for an empty place, which has none.
  subscript(_ entry: EvidenceEntry) -> Int? { indices[entry.scalars] }
}
