/// A record that its schema refuses, with the reasons.
public struct RejectedRecord: Sendable {
  public var record: Record
  public var errors: [String]

  public init(_ record: Record, errors: [String]) {
    self.record = record
    self.errors = errors
  }
}
