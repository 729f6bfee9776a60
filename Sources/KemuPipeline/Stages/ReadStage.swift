public import KemuModel
internal import KemuReaders

/// Recognises the format and reads the document into its canonical text, blocks and tables.
public struct ReadStage: Stage {
  public init() {}

  public var description: StageDescription {
    StageDescription(
      name: "read", summary: "Recognises the format and reads text, blocks and tables.", requires: [.decoded],
      provides: [.text, .blocks, .tables])
  }

  public func run(_ document: inout Document) throws(StageFailure) {
    // Stand-in until the readers are there.
    document.text = CanonicalText(utf8: document.decoded)
    document.lines = SourceLines(of: document.text)
    document.source.format = "text"
  }
}
