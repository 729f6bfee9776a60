public import KemuModel

/// A document at the end of its way: what was made of it, and how it ended.
public struct FinishedDocument: Sendable {
  public var document: Document
  public var outcome: Outcome
  /// The SHA-256 of the input in hexadecimal digits; `nil` where it could not be read.
  public var digest: String?
  /// The size of the input; `nil` where it could not be read.
  public var byteCount: Int?
  /// How long each stage took, in the order of the plan; empty where none ran.
  public var stageDurations: [Duration] = []

  public init(document: Document, outcome: Outcome, digest: String? = nil, byteCount: Int? = nil) {
    self.document = document
    self.outcome = outcome
    self.digest = digest
    self.byteCount = byteCount
  }
}
