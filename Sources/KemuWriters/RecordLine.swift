internal import KemuModel
internal import KemuSchema

extension JSONWriter {
  /// One line of `records.ndjson`, or of `rejected.ndjson` where there are errors.
  static func record(
    _ record: Record, of document: String, places: EvidencePlaces, errors: [String]? = nil
  ) -> [UInt8] {
    line { $0.record(record, of: document, places: places, errors: errors) }
  }

  /// The members of such a line.
  mutating func record(_ record: Record, of document: String, places: EvidencePlaces, errors: [String]? = nil) {
    member("type", record.type)
    member("document", document)
    member("data") { data in
      for property in record.properties {
        switch property.value {
        case .text(let text): data.member(property.name, text)
        case .number(let number): data.member(property.name, number)
        }
      }
    }
    member("evidence") { evidence in
      for property in record.properties {
        guard let place = property.evidence else { continue }
        evidence.member(Self.pointer(to: property.name)) { places.write(place, to: &$0) }
      }
    }
    if let errors { member("errors", errors) }
  }

  /// One line of `findings.ndjson`.
  static func finding(_ finding: Finding, of document: String, places: EvidencePlaces) -> [UInt8] {
    line { $0.finding(finding, of: document, places: places) }
  }

  /// The members of such a line.
  mutating func finding(_ finding: Finding, of document: String, places: EvidencePlaces) {
    member("document", document)
    member("check", finding.check)
    member("severity", finding.severity.rawValue)
    member("message", finding.message)
    member("expected", finding.expected)
    member("actual", finding.actual)
    member("difference", finding.difference)
    member("evidence", each: finding.evidence) { line, evidence in
      line.object { places.write(evidence, to: &$0) }
    }
  }

  /// The JSON Pointer (RFC 6901) to a property of the data: `~` and `/` in its name are escaped.
  static func pointer(to name: String) -> String {
    name.unicodeScalars.reduce(into: "/") { pointer, scalar in
      switch scalar {
      case "~": pointer += "~0"
      case "/": pointer += "~1"
      default: pointer.unicodeScalars.append(scalar)
      }
    }
  }
}
