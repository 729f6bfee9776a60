public import KemuModel
internal import KemuText

/// Finds out the character set of the input and turns it into UTF-8. Refuses what is not text.
public struct DecodeStage: Stage {
  public init() {}

  public var description: StageDescription {
    StageDescription(
      name: "decode", summary: "Finds the character set of the input and turns it into UTF-8.", requires: [.bytes],
      provides: [.decoded])
  }

  public func run(_ document: inout Document) throws(StageFailure) {
    // Stand-in until Decoding is there.
    guard !document.source.bytes.contains(0), String(validating: document.source.bytes, as: UTF8.self) != nil else {
      throw StageFailure(.unsupported, "not text")
    }
    document.decoded = document.source.bytes
    document.source.encoding = "UTF-8"
    document.source.encodingConfidence = 100
  }
}
