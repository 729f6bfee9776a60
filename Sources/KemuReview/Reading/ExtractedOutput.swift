import Glibc
internal import KemuModel
internal import KemuWriters

/// An output folder of `extract`, read document by document.
///
/// All its files have the documents in the same order, so that one pass over them is enough and only one document is
/// held in memory. What does not fit together is damage: a review must not show less than there is.
struct ExtractedOutput: ~Copyable {
  private let folder: String
  private var documents: LineFile
  private var records: DocumentLines
  private var rejected: DocumentLines
  private var findings: DocumentLines

  /// - Throws: where a file is missing.
  private init(files folder: String) throws(ReviewFailure) {
    let documents = try LineFile(folder + "/documents.ndjson")
    let records = DocumentLines(try LineFile(folder + "/records.ndjson"))
    let rejected = DocumentLines(try LineFile(folder + "/rejected.ndjson"))
    let findings = DocumentLines(try LineFile(folder + "/findings.ndjson"))
    self.folder = folder
    self.documents = documents
    self.records = records
    self.rejected = rejected
    self.findings = findings
  }

  /// - Throws: where `folder` is not an output of `extract`, or a file of it is missing.
  static func open(_ folder: String) throws(ReviewFailure) -> ExtractedOutput {
    guard access(folder, F_OK) == 0 else {
      throw ReviewFailure(.noInput, "no folder `\(folder)`; give the output of `kemu extract`")
    }
    guard OutputMark.run.isPresent(in: folder) else {
      throw ReviewFailure(
        .noInput, "`\(folder)` has no run.json of `kemu extract`; give the folder that it wrote with --out")
    }
    return try ExtractedOutput(files: folder)
  }

  /// The next document, or `nil` after the last.
  ///
  /// - Throws: where a line is damaged, or lines are missing or left over.
  mutating func next() throws(ReviewFailure) -> ExtractedDocument? {
    guard let bytes = try documents.next() else {
      try records.expectEnd()
      try rejected.expectEnd()
      try findings.expectEnd()
      return nil
    }
    let line = try OutputLine(bytes, at: LinePlace(file: documents.path, number: documents.number))
    let entry = try DocumentEntry(line)
    var document = ExtractedDocument(entry: entry, text: CanonicalText(utf8: []), records: [], findings: [])
    if entry.hasText { document.text = CanonicalText(utf8: try text(of: entry.id)) }
    for line in try records.take(entry.records, of: entry.id) { document.records.append(try RecordEntry(line)) }
    for line in try rejected.take(entry.rejected, of: entry.id) { document.records.append(try RecordEntry(line)) }
    for line in try findings.take(entry.findings, of: entry.id) { document.findings.append(try FindingEntry(line)) }
    return document
  }

  private func text(of id: String) throws(ReviewFailure) -> [UInt8] {
    let path = folder + "/texts/" + id + ".txt"
    let bytes = try WholeFile.read(path)
    guard (try? UTF8Span(validating: bytes.span)) != nil else { throw .damaged(path, "is not UTF-8") }
    return bytes
  }
}

/// The lines of a file that is sorted by document.
private struct DocumentLines: ~Copyable {
  private var file: LineFile

  init(_ file: consuming LineFile) {
    self.file = file
  }

  /// The next lines, all about one document.
  mutating func take(_ count: Int, of document: String) throws(ReviewFailure) -> [OutputLine] {
    var lines: [OutputLine] = []
    while lines.count < count {
      guard let bytes = try file.next() else {
        throw .damaged(file.path, line: file.number + 1, "ends, with lines about `\(document)` missing")
      }
      let line = try OutputLine(bytes, at: LinePlace(file: file.path, number: file.number))
      guard line["document"]?.text == document else { throw line.damaged("expected a line about `\(document)`") }
      lines.append(line)
    }
    return lines
  }

  mutating func expectEnd() throws(ReviewFailure) {
    if try file.next() != nil { throw .damaged(file.path, line: file.number, "no document says that it has this line") }
  }
}
