internal import KemuModel
internal import KemuSchema

/// Writes `records.ndjson`, `rejected.ndjson`, `findings.ndjson` and `documents.ndjson`: UTF-8, one JSON object a line.
public struct NDJSONWriter: RecordWriter {
  private var files: Files?

  private struct Files {
    var records: OutputFile
    var rejected: OutputFile
    var findings: OutputFile
    var documents: OutputFile
  }

  public init() {}

  public mutating func open(_ folder: OutputFolder) throws(WriteFailure) {
    files = Files(
      records: try folder.makeFile("records.ndjson"), rejected: try folder.makeFile("rejected.ndjson"),
      findings: try folder.makeFile("findings.ndjson"), documents: try folder.makeFile("documents.ndjson"))
  }

  public mutating func write(_ finished: FinishedDocument) throws(WriteFailure) {
    guard let files else { return }
    let document = finished.document
    let places = EvidencePlaces(document)
    var line = JSONWriter()
    for record in document.records {
      line.line { $0.record(record, of: document.id, places: places) }
      try files.records.write(line.bytes)
    }
    for refused in document.rejected {
      line.line { $0.record(refused.record, of: document.id, places: places, errors: refused.errors) }
      try files.rejected.write(line.bytes)
    }
    for finding in document.findings {
      line.line { $0.finding(finding, of: document.id, places: places) }
      try files.findings.write(line.bytes)
    }
    try files.documents.write(JSONWriter.document(finished))
  }

  public mutating func close(_ report: RunReport) throws(WriteFailure) {
    guard let files else { return }
    for file in [files.records, files.rejected, files.findings, files.documents] { try file.close() }
    self.files = nil
  }
}
