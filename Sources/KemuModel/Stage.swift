/// A step of the pipeline: reads parts of a document that earlier stages made, and adds its own.
///
/// A stage holds only what it was configured with. One value serves all documents, several at a time, so it must not
/// keep anything of a document.
public protocol Stage: Sendable {
  var description: StageDescription { get }

  /// - Throws: ``StageFailure`` where the document cannot go on; the document's outcome is then `unsupported` or `failed`.
  func run(_ document: inout Document) throws(StageFailure)
}

/// What help, documentation and the plan know of a stage.
public struct StageDescription: Sendable {
  public var name: String
  /// One sentence.
  public var summary: String
  public var requires: [Part]
  public var provides: [Part]

  public init(name: String, summary: String, requires: [Part], provides: [Part]) {
    self.name = name
    self.summary = summary
    self.requires = requires
    self.provides = provides
  }
}
