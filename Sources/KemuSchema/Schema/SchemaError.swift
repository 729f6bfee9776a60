/// Why a schema cannot be used, and where it says so.
public struct SchemaError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The URI of the document and the JSON Pointer of the offending keyword: `file:///s.json#/properties/a/type`.
  public let location: String
  public let keyword: String
  /// What is wrong and what to do.
  public let message: String

  public var description: String { "\(location): \(message)" }
}
