/// One way in which a value does not fit its schema.
public struct ValidationError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The JSON Pointer of the value; empty for the whole.
  public let instanceLocation: String
  /// The URI of the schema document and the JSON Pointer of the keyword: `file:///s.json#/properties/a/type`.
  let keywordLocation: String
  /// A sentence that quotes the value and says what was expected.
  public let message: String

  /// The keyword that was not met.
  public var keyword: String {
    guard let pointer = JSONPointer(keywordLocation.drop { $0 != "#" }.dropFirst()) else { return "" }
    return pointer.tokens.last ?? ""
  }

  public var description: String {
    "\(instanceLocation.isEmpty ? "the value" : instanceLocation): \(message) (\(keywordLocation))"
  }
}
