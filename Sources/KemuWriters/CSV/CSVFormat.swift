/// Writes `csv/`: a file a table, and `datapackage.json`, which tells their types, keys and relations.
struct CSVFormat: TableFormat {
  private static let folder = "csv/"
  private var files: [OutputFile] = []
  private var line: [UInt8] = []

  mutating func open(_ folder: OutputFolder, _ tables: [OutputTable]) throws(WriteFailure) {
    let description = try folder.makeFile(Self.folder + "datapackage.json")
    try description.write(DataPackage.json(tables))
    try description.close()
    for table in tables {
      let file = try folder.makeFile(Self.folder + DataPackage.path(of: table))
      files.append(file)
      // Without a byte order mark Excel reads a file in the character set of the country.
      try file.write(CSVText.byteOrderMark)
      try write(table.columns.map { .text($0.name) }, to: file)
    }
  }

  mutating func write(_ rows: [[[OutputValue]]]) throws(WriteFailure) {
    for (file, rows) in zip(files, rows) {
      for row in rows { try write(row, to: file) }
    }
  }

  mutating func close() throws(WriteFailure) {
    for file in files { try file.close() }
    files = []
  }

  private mutating func write(_ row: [OutputValue], to file: OutputFile) throws(WriteFailure) {
    line.removeAll(keepingCapacity: true)
    CSVText.append(row, to: &line)
    try file.write(line)
  }
}
