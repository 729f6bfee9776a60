/// A part of the program that any bytes may reach, and what must hold of it whatever they are.
///
/// The fuzzer feeds these with inputs that it makes up; the replay in `make test` with the seeds and the kept cases.
public enum FuzzTarget: String, CaseIterable, Sendable {
  case decoding, folding, html, text, delimited, recognizers, json, schema, checks, document

  /// - Throws: ``BrokenInvariant`` where the program does what it never may. That it refuses an input is no error.
  public func run(_ bytes: [UInt8]) throws {
    switch self {
    case .decoding: try fuzzDecoding(bytes)
    case .folding: try fuzzFolding(bytes)
    case .html: try fuzzReader("html", bytes)
    case .text: try fuzzReader("text", bytes)
    case .delimited: try fuzzDelimitedReaders(bytes)
    case .recognizers: try fuzzRecognizers(bytes)
    case .json: try fuzzJSON(bytes)
    case .schema: try fuzzSchema(bytes)
    case .checks: try fuzzChecks(bytes)
    case .document: try fuzzDocument(bytes)
    }
  }
}
