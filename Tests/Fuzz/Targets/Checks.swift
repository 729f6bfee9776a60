import KemuChecks
import KemuSchema

/// A file of checks, or a catalogue of codes.
func fuzzChecks(_ bytes: [UInt8]) throws(BrokenInvariant) {
  do { _ = try CodeCatalogue(csv: bytes) } catch {
    try require(!error.description.isEmpty, "a refusal without a reason")
  }
  guard let value = try? JSONParser.parse(bytes) else { return }
  do { _ = try CheckBook(value) } catch {
    try require(!error.description.isEmpty, "a refusal without a reason")
  }
}
