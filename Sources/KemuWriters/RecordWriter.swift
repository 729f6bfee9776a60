/// A writer of the output: it gets every document once, in the order of their ids.
///
/// All requirements have defaults that do nothing, so that a writer says only what it writes.
public protocol RecordWriter {
  /// Makes its files in the folder.
  mutating func open(_ folder: OutputFolder) throws(WriteFailure)

  mutating func write(_ finished: FinishedDocument) throws(WriteFailure)

  /// Ends its files; the report tells what the whole run was.
  mutating func close(_ report: RunReport) throws(WriteFailure)
}

extension RecordWriter {
  public mutating func open(_ folder: OutputFolder) throws(WriteFailure) {}
  public mutating func write(_ finished: FinishedDocument) throws(WriteFailure) {}
  public mutating func close(_ report: RunReport) throws(WriteFailure) {}
}
