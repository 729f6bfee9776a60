/// A format that a run may write beside NDJSON.
public struct OutputFormat: Sendable {
  /// What the user calls it.
  public let name: String
  /// What it writes, in a few words.
  public let summary: String
  let make: @Sendable () -> any TableFormat
}
