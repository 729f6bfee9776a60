public import KemuModel
internal import KemuReaders
internal import KemuText

/// Finds out the character set of the input and turns it into UTF-8. Refuses what is not text.
public struct Decode: Stage {
  private let readers = ReaderTable.standard

  public init() {}

  public var description: StageDescription {
    StageDescription(
      name: "decode", summary: "Finds the character set of the input and turns it into UTF-8.", requires: [.bytes],
      provides: [.decoded])
  }

  public func run(_ document: inout Document) throws(StageFailure) {
    if let reason = BinaryContent.reason(for: document.source.bytes) { throw StageFailure(.unsupported, reason) }
    let decoded = Decoding.decode(document.source.bytes, declared: readers.declaredCharset(of: document))
    document.decoded = decoded.utf8
    document.source.encoding = decoded.encoding
    document.source.encodingConfidence = decoded.confidence
    document.source.replacedBytes = decoded.replacedBytes
    if decoded.replacedBytes > 0 {
      document.notes.append("\(decoded.replacedBytes) bytes have no meaning in \(decoded.encoding) and were replaced")
    }
  }
}
