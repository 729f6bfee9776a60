/// Projects each document once, for all formats that are made of tables.
public struct TableFormatsWriter: RecordWriter {
  private var formats: [any TableFormat]
  private let tables: OutputTables

  public init(_ formats: [OutputFormat], _ tables: OutputTables) {
    self.formats = formats.map { $0.make() }
    self.tables = tables
  }

  public mutating func open(_ folder: OutputFolder) throws(WriteFailure) {
    for index in formats.indices { try formats[index].open(folder, tables.all) }
  }

  public mutating func write(_ finished: FinishedDocument) throws(WriteFailure) {
    guard !formats.isEmpty else { return }
    let rows = tables.rows(of: finished)
    for index in formats.indices { try formats[index].write(rows) }
  }

  public mutating func close(_ report: RunReport) throws(WriteFailure) {
    for index in formats.indices { try formats[index].close() }
  }
}
