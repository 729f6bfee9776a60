internal import KemuModel
internal import KemuSchema

/// Places of one document as the output shows them: offsets in Unicode scalars, and the line of the input file.
struct EvidencePlaces {
  private let text: CanonicalText
  private let lines: SourceLines
  private let offsets: ScalarOffsets

  init(_ document: Document) {
    text = document.text
    lines = document.lines
    offsets = ScalarOffsets(document.text)
  }

  func place(of evidence: Evidence) -> EvidencePlace {
    let range = offsets.range(of: evidence.span)
    return EvidencePlace(
      utf8: text.bytes(evidence.span), start: range.lowerBound, end: range.upperBound, unit: evidence.unit,
      line: lines.line(at: evidence.span.start), cell: evidence.cell)
  }
}

/// A place as every format of the output shows it.
struct EvidencePlace {
  /// The exact slice of the canonical text between `start` and `end`.
  var utf8: ArraySlice<UInt8>
  /// Offsets in Unicode scalars.
  var start: Int
  var end: Int
  /// The unit that scaled a money value.
  var unit: String?
  /// The 1-based line of the input file.
  var line: Int
  var cell: Evidence.CellPlace?

  var text: String { String(decoding: utf8, as: UTF8.self) }
}

extension JSONWriter {
  /// The members that say what stands at a place, and where that is in the text.
  mutating func slice(_ place: EvidencePlace) {
    key("text")
    string(utf8: place.utf8)
    member("start", place.start)
    member("end", place.end)
  }

  /// The members of one evidence object.
  mutating func members(of place: EvidencePlace) {
    slice(place)
    member("unit", place.unit)
    member("line", place.line)
    member("table", place.cell?.table)
    member("row", place.cell?.row)
    member("column", place.cell?.column)
  }
}
