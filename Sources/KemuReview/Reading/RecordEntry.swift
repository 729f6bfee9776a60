internal import KemuSchema

/// A line of `records.ndjson`, or of `rejected.ndjson` where there are errors.
struct RecordEntry: Sendable {
  var type: String
  /// In the order of the line.
  var values: [Value]
  /// Why its schema refuses it; empty for a valid record.
  var errors: [String]

  struct Value: Sendable {
    var property: String
    /// As exported: a text, or a number with its own digits.
    var value: JSONValue
    var evidence: EvidenceEntry?
  }

  init(_ line: OutputLine) throws(ReviewFailure) {
    type = try line.text("type")
    errors = line["errors"]?.elements?.compactMap(\.text) ?? []
    guard let data = line["data"]?.members else { throw line.damaged("no `data`") }
    let evidence = line["evidence"]
    values = []
    values.reserveCapacity(data.count)
    for (name, value) in data {
      let place = evidence?[JSONPointer(tokens: [name]).description]
      let entry: EvidenceEntry? = if let place { try EvidenceEntry(place, in: line) } else { nil }
      values.append(Value(property: name, value: value, evidence: entry))
    }
  }
}
