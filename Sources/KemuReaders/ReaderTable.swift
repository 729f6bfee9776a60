public import KemuModel

/// The readers in the order in which they are asked whether a document is theirs: the choosiest first, plain text last.
///
/// This is the one place to add a format.
public struct ReaderTable: Sendable {
  public let readers: [any Reader]

  public init(_ readers: [any Reader]) {
    self.readers = readers
  }

  /// All readers, with the limits that they share.
  public init(limits: ReadingLimits = ReadingLimits()) {
    self.init([
      HTMLReader(limits: limits),
      DelimitedReader.commaSeparated(limits: limits),
      DelimitedReader.tabSeparated(limits: limits),
      TextReader(limits: limits),
    ])
  }

  public static let standard = ReaderTable()

  /// The first reader that accepts the document, or `nil` where none does.
  public func reader(for document: Document) -> (any Reader)? {
    readers.first { $0.accepts(document) }
  }

  /// The character set that the document names itself, by the conventions of its format; to be known before it is
  /// decoded.
  public func declaredCharset(of document: Document) -> String? {
    readers.lazy.compactMap { $0.declaredCharset(of: document) }.first
  }

  /// Reads a decoded document with the reader that accepts it.
  public func read(into document: inout Document) throws(StageFailure) {
    guard let reader = reader(for: document) else {
      let formats = readers.map(\.format).joined(separator: ", ")
      throw StageFailure(.unsupported, "no reader accepts it; known formats: \(formats)")
    }
    try reader.read(into: &document)
  }
}
