/// Writes `postgresql.sql`, a script for `psql`: one transaction that defines the tables and loads the documents.
///
/// Documents that an earlier load brought are replaced, so that a second load changes nothing and one of other documents
/// adds to the first. The rows come in batches: those of one table must stand together in a COPY, but not all of a run
/// fit into memory.
struct PostgreSQLFormat: TableFormat {
  /// How many bytes of rows are held until they are written.
  static let batchSize = 4 << 20

  private var file: OutputFile?
  private var tables: [OutputTable] = []
  /// The lines of COPY that wait, for each table.
  private var waiting: [[UInt8]] = []
  private let batchSize: Int

  init(batchSize: Int = Self.batchSize) {
    self.batchSize = batchSize
  }

  mutating func open(_ folder: OutputFolder, _ tables: [OutputTable]) throws(WriteFailure) {
    let file = try folder.makeFile("postgresql.sql")
    self.file = file
    self.tables = tables
    waiting = tables.map { _ in [] }
    try file.write(Array(Self.beginning.utf8))
    for table in tables {
      let definitions =
        PostgreSQLDefinitions.table(table) + PostgreSQLDefinitions.additions(table)
        + PostgreSQLDefinitions.indexes(table) + PostgreSQLDefinitions.comments(table)
      try file.write(Array((definitions + "\n").utf8))
    }
    try file.write(Array((PostgreSQLDefinitions.facts + Self.documentsOfBatch + "\n").utf8))
  }

  mutating func write(_ rows: [[[OutputValue]]]) throws(WriteFailure) {
    for (index, rows) in rows.enumerated() {
      for row in rows { CopyText.append(row, to: &waiting[index]) }
    }
    if waiting.reduce(0, { $0 + $1.count }) >= batchSize { try flush() }
  }

  mutating func close() throws(WriteFailure) {
    try flush()
    try file?.write(Array("COMMIT;\n".utf8))
    try file?.close()
    file = nil
  }

  /// Writes the waiting rows, those of the documents first, which all others refer to.
  private mutating func flush() throws(WriteFailure) {
    guard let file, let documents = tables.first, waiting.contains(where: { !$0.isEmpty }) else { return }
    let end = Array("\\.\n\n".utf8)
    try file.write(Array(PostgreSQLDefinitions.copy(into: Self.batch(of: documents)).utf8) + waiting[0] + end)
    try file.write(Array(Self.replacement(of: documents).utf8))
    for (table, lines) in zip(tables, waiting).dropFirst() where !lines.isEmpty {
      try file.write(Array(PostgreSQLDefinitions.copy(into: table).utf8) + lines + end)
    }
    waiting = tables.map { _ in [] }
  }
}

extension PostgreSQLFormat {
  /// `-v schema=NAME` says where the tables go; `kemu` where it does not.
  private static let beginning = #"""
    \set ON_ERROR_STOP on
    \set QUIET on
    \encoding UTF8
    \if :{?schema}
    \else
    \set schema kemu
    \endif
    BEGIN;
    SET LOCAL client_min_messages = warning;
    SET LOCAL standard_conforming_strings = on;
    CREATE SCHEMA IF NOT EXISTS :"schema";
    SET LOCAL search_path TO :"schema";


    """#

  /// The documents of a batch wait in a table of their own until earlier rows of them are gone.
  private static let documentsOfBatch = """
    CREATE TEMPORARY TABLE "kemu batch" (LIKE "documents") ON COMMIT DROP;

    """

  private static func batch(of documents: OutputTable) -> OutputTable {
    var batch = documents
    batch.name = "kemu batch"
    return batch
  }

  private static func replacement(of documents: OutputTable) -> String {
    let columns = SQLText.identifiers(documents.columns.map(\.name))
    return """
      DELETE FROM "documents" WHERE "document" IN (SELECT "document" FROM "kemu batch");
      INSERT INTO "documents" (\(columns)) SELECT \(columns) FROM "kemu batch";
      TRUNCATE "kemu batch";

      """
  }
}
