import KemuSchema

/// What is read can be written, and what is written reads back as the same.
func fuzzJSON(_ bytes: [UInt8]) throws(BrokenInvariant) {
  let value: JSONValue
  do { value = try JSONParser.parse(bytes) } catch {
    try require((0...bytes.count).contains(error.offset), "an error outside of the text")
    try require(error.line > 0 && error.column > 0 && !error.message.isEmpty, "an error without a place or a message")
    return
  }
  let written = value.utf8
  let again: JSONValue
  do { again = try JSONParser.parse(written) } catch { throw BrokenInvariant("what was written is no JSON: \(error)") }
  try require(again == value, "what was written reads as another value")
  try require(again.hashValue == value.hashValue, "equal values of different hashes")
  try require(again.utf8 == written, "writing is not stable")
  _ = JSONParser.place(of: JSONPointer(tokens: ["a", "0"]), in: bytes)
}
