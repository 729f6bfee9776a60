public import KemuModel

/// Reads one format: turns a document's decoded source into canonical text, blocks and tables.
///
/// A reader interprets nothing. What a table or a heading means is found out later, by what the schemas say.
public protocol Reader: Sendable {
  /// The name that ``Document/Source/format`` gets: `text`, `html`, `csv`, `tsv`.
  var format: String { get }
  /// One sentence for help and documentation.
  var summary: String { get }

  /// Whether the document is of this format, by its name and the beginning of its text.
  func accepts(_ document: Document) -> Bool

  /// The character set that the undecoded document names in the manner of the format; `nil` for most.
  func declaredCharset(of document: Document) -> String?

  /// Fills in text, lines, blocks, tables and the source's format.
  ///
  /// - Throws: ``StageFailure`` where the document exceeds a limit or is not what it seemed to be.
  func read(into document: inout Document) throws(StageFailure)
}

extension Reader {
  public func declaredCharset(of document: Document) -> String? { nil }
}
