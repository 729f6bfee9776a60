internal import KemuModel

/// Everything that an output says of one document.
struct ExtractedDocument: Sendable {
  var entry: DocumentEntry
  var text: CanonicalText
  /// The valid records, then those that their schemas refuse.
  var records: [RecordEntry]
  var findings: [FindingEntry]
}
