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

  /// Adds the members of a place. `text` is the exact slice between `start` and `end`.
  func write(_ span: TextSpan, to line: inout JSONWriter) {
    let range = offsets.range(of: span)
    line.member("text", text[span])
    line.member("start", range.lowerBound)
    line.member("end", range.upperBound)
  }

  /// Adds the members of one evidence object.
  func write(_ evidence: Evidence, to line: inout JSONWriter) {
    write(evidence.span, to: &line)
    line.member("unit", evidence.unit)
    line.member("line", lines.line(at: evidence.span.start))
    line.member("table", evidence.cell?.table)
    line.member("row", evidence.cell?.row)
    line.member("column", evidence.cell?.column)
  }
}
