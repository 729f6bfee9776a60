internal import Crypto
internal import KemuModel
internal import KemuWriters

extension Plan: DocumentWorker {
  func finish(_ input: CorpusInput) -> FinishedDocument {
    if let refusal = input.refusal {
      return FinishedDocument(document: Document(id: input.id, source: Document.Source(bytes: [])), outcome: refusal)
    }
    return finish(input.id) { () throws(StageFailure) in try input.read(limits) }
  }

  /// Takes a document to its outcome, wherever its bytes come from.
  func finish(_ id: String, read: () throws(StageFailure) -> [UInt8]) -> FinishedDocument {
    var document = Document(id: id, source: Document.Source(bytes: []))
    var digest: String?
    var byteCount: Int?
    var durations: [Duration] = []
    let outcome: Outcome
    do throws(StageFailure) {
      let bytes = try read()
      digest = hexDigest(bytes)
      byteCount = bytes.count
      document.source.bytes = bytes
      outcome = try self.outcome(of: &document, durations: &durations)
    } catch {
      outcome = Outcome(error)
      document.dropResults()
    }
    return FinishedDocument(
      document: document, outcome: outcome, digest: digest, byteCount: byteCount, stageDurations: durations)
  }

  private func outcome(of document: inout Document, durations: inout [Duration]) throws(StageFailure) -> Outcome {
    if document.source.bytes.isEmpty { return Outcome(.empty, reason: "the file is empty") }
    try run(&document, durations: &durations)
    if !document.records.isEmpty { return Outcome(.ok) }
    let rejected = document.rejected.count
    return Outcome(
      .empty, reason: rejected == 0 ? "no record of a known type" : "no valid record; \(rejected) rejected")
  }
}

extension Outcome {
  init(_ failure: StageFailure) {
    self.init(failure.kind == .unsupported ? .unsupported : .failed, reason: failure.reason)
  }
}

extension Document {
  /// A document that fails leaves nothing half made: what its stages found until then is not output.
  fileprivate mutating func dropResults() {
    records = []
    rejected = []
    findings = []
    tableOutcomes = []
    mentions = []
  }
}

/// The SHA-256 of some bytes in hexadecimal digits.
func hexDigest(_ bytes: [UInt8]) -> String {
  var hash = SHA256()
  bytes.withUnsafeBytes { hash.update(bufferPointer: $0) }
  return hash.finalize().map { byte in
    let digits = String(byte, radix: 16)
    return digits.count == 1 ? "0" + digits : digits
  }.joined()
}
