/// A format of the output that is made of tables.
///
/// A new one is a type and a line in ``FormatTable``.
protocol TableFormat {
  /// Makes its files in the folder.
  mutating func open(_ folder: OutputFolder, _ tables: [OutputTable]) throws(WriteFailure)

  /// Takes the rows of one document, those of each table in the order of the tables.
  mutating func write(_ rows: [[[OutputValue]]]) throws(WriteFailure)

  mutating func close() throws(WriteFailure)
}
