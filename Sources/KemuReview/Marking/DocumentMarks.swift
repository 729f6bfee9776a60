internal import KemuModel
internal import KemuRecognizers

/// The marks of a document: its evidence, and every other number that the recognizers find.
struct DocumentMarks: Sendable {
  /// In text order, none overlapping another.
  private(set) var all: [Mark] = []
  /// How many of them nothing uses.
  private(set) var unusedCount = 0
  private let evidence: EvidenceMarks
  /// The index in `all` of each mark of the evidence.
  private var positions: [Int] = []

  private static let recognizers = Recognizers()

  /// - Throws: where evidence does not stand in the text.
  init(_ document: ExtractedDocument) throws(ReviewFailure) {
    let places = document.records.flatMap { $0.values.compactMap(\.evidence) } + document.findings.flatMap(\.evidence)
    evidence = try EvidenceMarks(places, in: document.text)
    var severities: [String?] = Array(repeating: nil, count: evidence.spans.count)
    for finding in document.findings {
      for mark in finding.evidence.compactMap({ evidence[$0] }) {
        severities[mark] = Self.graver(finding.severity, severities[mark])
      }
    }
    var unused = Self.recognizers.mentions(in: document.text)[...]
    for (span, severity) in zip(evidence.spans, severities) {
      while let mention = unused.first, mention.span.start < span.end {
        unused.removeFirst()
        if mention.span.end <= span.start { append(mention) }
      }
      positions.append(all.count)
      all.append(Mark(span: span, use: .evidence(severity: severity)))
    }
    for mention in unused { append(mention) }
  }

  /// The index of the mark at a place of evidence.
  subscript(_ entry: EvidenceEntry) -> Int? { evidence[entry].map { positions[$0] } }

  private mutating func append(_ mention: Mention) {
    guard !(all.last?.span.overlaps(mention.span) ?? false) else { return }
    all.append(Mark(span: mention.span, use: .none(mention)))
    unusedCount += 1
  }

  private static func graver(_ first: String, _ second: String?) -> String {
    guard let second else { return first }
    // One that nobody knows is the slightest.
    let rank = { Finding.Severity.byGravity.map(\.rawValue).firstIndex(of: $0) ?? Int.max }
    return rank(first) <= rank(second) ? first : second
  }
}
