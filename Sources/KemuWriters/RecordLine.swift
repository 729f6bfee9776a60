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
    member("data") { $0.data(of: record) }
    member("evidence") { $0.evidence(of: record, places: places) }
    if let errors { member("errors", errors) }
  }

  /// The properties of a record.
  mutating func data(of record: Record) {
    for property in record.properties {
      switch property.value {
      case .text(let text): member(property.name, text)
      case .number(let number): member(property.name, number)
      }
    }
  }

  /// The places of a record's properties, each under its JSON Pointer.
  mutating func evidence(of record: Record, places: EvidencePlaces) {
    for property in record.properties {
      guard let evidence = property.evidence else { continue }
      member(Self.pointer(to: property.name)) { $0.members(of: places.place(of: evidence)) }
    }
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
      line.object { $0.members(of: places.place(of: evidence)) }
    }
  }

  /// The JSON Pointer (RFC 6901) to a property of the data: `~` and `/` in its name are escaped.
  static func pointer(to name: String) -> String {
    guard name.utf8.contains(where: { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "/") }) else { return "/" + name }
    return name.unicodeScalars.reduce(into: "/") { pointer, scalar in
      switch scalar {
      case "~": pointer += "~0"
      case "/": pointer += "~1"
      default: pointer.unicodeScalars.append(scalar)
      }
    }
  }
}
