internal import KemuModel

extension FinishedDocument {
  /// All that the output tells of the document, for another process of the same program.
  public var stored: [UInt8] {
    var bytes = ByteWriter()
    bytes.append(self)
    return bytes.bytes
  }

  /// - Returns: `nil` for bytes that were not ``stored``, or were damaged since.
  public init?(stored: ArraySlice<UInt8>) {
    var bytes = ByteReader(stored)
    guard let document = try? FinishedDocument(from: &bytes), bytes.isAtEnd else { return nil }
    self = document
  }
}

extension FinishedDocument: Storable {
  func store(in bytes: inout ByteWriter) {
    bytes.append(document.id)
    bytes.append(digest)
    bytes.append(byteCount)
    bytes.append(outcome)
    bytes.append(stageDurations)
    bytes.append(document.source.encoding)
    bytes.append(document.source.encodingConfidence)
    bytes.append(document.source.replacedBytes)
    bytes.append(document.source.format)
    bytes.append(utf8: document.text.utf8)
    bytes.append(document.lines)
    bytes.append(document.records)
    bytes.append(document.rejected)
    bytes.append(document.findings)
    bytes.append(document.checkOutcomes)
    bytes.append(document.tableOutcomes)
    bytes.append(tableExtents)
    bytes.append(document.notes)
    bytes.append(mentionCount)
  }

  init(from bytes: inout ByteReader) throws(DamagedBytes) {
    let id = try bytes.value(String.self)
    let (digest, byteCount) = (try bytes.value(String?.self), try bytes.value(Int?.self))
    let outcome = try bytes.value(Outcome.self)
    let durations = try bytes.value([Duration].self)
    var document = Document(id: id, source: Document.Source(bytes: []))
    document.source.encoding = try bytes.value()
    document.source.encodingConfidence = try bytes.value()
    document.source.replacedBytes = try bytes.value()
    document.source.format = try bytes.value()
    document.text = CanonicalText(utf8: Array(try bytes.utf8()))
    document.lines = try bytes.value()
    document.records = try bytes.value()
    document.rejected = try bytes.value()
    document.findings = try bytes.value()
    document.checkOutcomes = try bytes.value()
    document.tableOutcomes = try bytes.value()
    self.init(
      document: document, outcome: outcome, digest: digest, byteCount: byteCount, stageDurations: durations)
    tableExtents = try bytes.value()
    guard tableExtents.count == document.tableOutcomes.count else { throw DamagedBytes() }
    self.document.notes = try bytes.value()
    mentionCount = try bytes.value()
  }
}

extension TableExtent: Storable {
  func store(in bytes: inout ByteWriter) {
    bytes.append(line)
    bytes.append(rows)
    bytes.append(columns)
  }

  init(from bytes: inout ByteReader) throws(DamagedBytes) {
    self.init(line: try bytes.value(), rows: try bytes.value(), columns: try bytes.value())
  }
}
