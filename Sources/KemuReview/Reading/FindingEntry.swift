internal import KemuSchema

/// A line of `findings.ndjson`: a check that the document fails.
struct FindingEntry: Sendable {
  var check: String
  var severity: String
  var message: String
  var expected: JSONNumber?
  var actual: JSONNumber?
  var difference: JSONNumber?
  var evidence: [EvidenceEntry]

  init(_ line: OutputLine) throws(ReviewFailure) {
    check = try line.text("check")
    severity = try line.text("severity")
    message = try line.text("message")
    expected = line["expected"]?.decimal
    actual = line["actual"]?.decimal
    difference = line["difference"]?.decimal
    evidence = []
    for place in line["evidence"]?.elements ?? [] { evidence.append(try EvidenceEntry(place, in: line)) }
  }
}
