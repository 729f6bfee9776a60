import KemuModel
import KemuPipeline

/// All stages, with the schemas of the project.
private let stages: Result<[any Stage], RunFailure> = {
  let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4).joined(separator: "/")
  return Result { () throws(RunFailure) in try Pipeline(schemas: [root + "/Schemas"]).plan.stages }
}()

/// Whatever the input, each place that the output would show lies in the text, and a number has one.
func fuzzDocument(_ bytes: [UInt8]) throws {
  let carriers = ["fuzz.txt", "fuzz.html", "fuzz.tsv", "fuzz.csv"]
  var document = Document(id: carriers[bytes.count % carriers.count], source: Document.Source(bytes: bytes))
  for stage in try stages.get() {
    do { try stage.run(&document) } catch {
      try require(!error.reason.isEmpty, "given up without a reason")
      return
    }
  }
  try checkPlaces(of: document)
  try checkMentions(document.mentions, in: document.text, areInOrder: false)
  for record in document.records {
    for property in record.properties { try check(property, of: record, in: document) }
  }
  for finding in document.findings {
    for evidence in finding.evidence { try document.text.requirePlace(evidence.span, of: "finding \(finding.check)") }
  }
}

private func check(
  _ property: Record.Property, of record: Record, in document: Document
) throws(BrokenInvariant) {
  let name = "\(record.type)/\(property.name)"
  guard let evidence = property.evidence else {
    if case .number(let number) = property.value { throw BrokenInvariant("\(name): \(number) has no place") }
    return
  }
  try document.text.requirePlace(evidence.span, of: name)
  guard let cell = evidence.cell else { return }
  let rows = document.tables.indices.contains(cell.table) ? document.tables[cell.table].rows : []
  try require(rows.indices.contains(cell.row), "\(name): row \(cell.row) of table \(cell.table) is not there")
}
