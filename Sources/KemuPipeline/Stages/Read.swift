public import KemuModel
internal import KemuReaders

/// Recognises the format and reads the document into its canonical text, blocks and tables.
public struct Read: Stage {
  private let readers: ReaderTable

  /// With the limits of the readers at their defaults.
  public init() { self.init(ReadingLimits()) }

  init(_ limits: ReadingLimits) {
    readers = ReaderTable(limits: limits)
  }

  public var description: StageDescription {
    StageDescription(
      name: "read", summary: "Recognises the format and reads text, blocks and tables.", requires: [.decoded],
      provides: [.text, .blocks, .tables])
  }

  public func run(_ document: inout Document) throws(StageFailure) {
    try readers.read(into: &document)
  }
}
