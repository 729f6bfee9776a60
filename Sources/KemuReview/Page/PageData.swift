internal import KemuSchema

/// What the script of a page knows: the records and findings, with the marks of their numbers.
///
///     {"types": [{"name", "note", "properties": [[name, note], …]}, …],
///      "records": [[type, errors, [[property, value, mark, text, unit, where], …]], …],
///      "findings": [{"check", "severity", "message", "expected", "actual", "difference",
///                    "evidence": [[mark, text, unit, where], …]}, …]}
///
/// A type and a property are indices; a value is a text, or an array with the numeral of a number; `mark` is `null`
/// where there is no place. Rows are arrays because a page may have a million of them.
struct PageData {
  private var json = JSONWriter()
  private let labels: SchemaLabels
  private let marks: DocumentMarks

  /// The data as JSON that may stand in a `script` element: `<` is escaped, so that nothing in it ends the element.
  static func json(of document: ExtractedDocument, _ marks: DocumentMarks, _ labels: SchemaLabels) -> [UInt8] {
    var data = PageData(labels: labels, marks: marks)
    data.write(document)
    return data.json.bytes.withUnsafeBufferPointer { bytes in
      var escaped: [UInt8] = []
      escaped.reserveCapacity(bytes.count)
      for byte in bytes {
        if byte == UInt8(ascii: "<") { escaped += "\\u003c".utf8 } else { escaped.append(byte) }
      }
      return escaped
    }
  }

  private init(labels: SchemaLabels, marks: DocumentMarks) {
    self.labels = labels
    self.marks = marks
  }

  private mutating func write(_ document: ExtractedDocument) {
    let types = RecordTypes(of: document.records)
    json.beginObject()
    json.key("types")
    json.beginArray()
    for type in types.all { write(type) }
    json.endArray()
    json.key("records")
    json.beginArray()
    for record in document.records { write(record, types) }
    json.endArray()
    json.key("findings")
    json.beginArray()
    for finding in document.findings { write(finding) }
    json.endArray()
    json.endObject()
  }

  private mutating func write(_ type: RecordTypes.RecordType) {
    json.beginObject()
    json.key("name")
    json.string(type.name)
    json.key("note")
    json.string(labels.note(of: type.name))
    json.key("properties")
    json.beginArray()
    for property in type.properties {
      json.beginArray()
      json.string(property)
      json.string(labels.note(of: type.name, property))
      json.endArray()
    }
    json.endArray()
    json.endObject()
  }

  private mutating func write(_ record: RecordEntry, _ types: RecordTypes) {
    json.beginArray()
    json.number(types.index(of: record.type))
    json.beginArray()
    for error in record.errors { json.string(error) }
    json.endArray()
    json.beginArray()
    for value in record.values {
      json.beginArray()
      json.number(types.index(of: value.property, in: record.type))
      switch value.value {
      case .string(let text): json.string(text)
      // As text in an array: a number of JavaScript would lose digits.
      case let other:
        json.beginArray()
        json.string(other.description)
        json.endArray()
      }
      if let evidence = value.evidence { write(evidence) }
      json.endArray()
    }
    json.endArray()
    json.endArray()
  }

  private mutating func write(_ finding: FindingEntry) {
    json.beginObject()
    for (name, text) in [("check", finding.check), ("severity", finding.severity), ("message", finding.message)] {
      json.key(name)
      json.string(text)
    }
    let numbers = [("expected", finding.expected), ("actual", finding.actual), ("difference", finding.difference)]
    for case (let name, let number?) in numbers {
      json.key(name)
      json.string(number.numeral)
    }
    json.key("evidence")
    json.beginArray()
    for evidence in finding.evidence {
      json.beginArray()
      write(evidence)
      json.endArray()
    }
    json.endArray()
    json.endObject()
  }

  /// The last four elements of a row.
  private mutating func write(_ evidence: EvidenceEntry) {
    if let mark = marks[evidence] { json.number(mark) } else { json.null() }
    json.string(evidence.text)
    json.string(evidence.unit ?? "")
    var place = evidence.line.map { "line \($0)" } ?? ""
    if let cell = evidence.cell { place += ", table \(cell[0]), row \(cell[1]), column \(cell[2])" }
    json.string(place)
  }
}
