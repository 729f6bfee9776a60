/// Writes `records.sqlite`.
///
/// The file lies in a folder that appears only when it is whole, so that SQLite needs no journal: where the run fails,
/// all of it goes. Everything is one transaction, and the indexes are made at the end.
struct SQLiteFormat: TableFormat {
  private struct Open {
    var database: SQLiteDatabase
    var tables: [OutputTable]
    var insertions: [SQLiteStatement]
  }

  private var open: Open?

  mutating func open(_ folder: OutputFolder, _ tables: [OutputTable]) throws(WriteFailure) {
    let place = try folder.makePlace("records.sqlite")
    let database = try SQLiteDatabase(creating: place.path, shownAs: place.shownPath)
    // `secure_delete` clears what is freed inside a page, so that no bytes depend on what the memory held before.
    try database.execute(
      """
      PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE;
      PRAGMA cache_size = -65536; PRAGMA secure_delete = ON; PRAGMA encoding = 'UTF-8';
      BEGIN;
      """)
    var insertions: [SQLiteStatement] = []
    for table in tables {
      try database.execute(SQLiteDefinitions.table(table))
      insertions.append(try database.prepare(SQLiteDefinitions.insertion(table)))
    }
    open = Open(database: database, tables: tables, insertions: insertions)
  }

  mutating func write(_ rows: [[[OutputValue]]]) throws(WriteFailure) {
    guard let open else { return }
    for (index, rows) in rows.enumerated() {
      let columns = open.tables[index].columns
      for row in rows { try open.insertions[index].run(zip(columns, row).map { $0.sqliteValue($1) }) }
    }
  }

  mutating func close() throws(WriteFailure) {
    guard let open else { return }
    self.open = nil
    for table in open.tables {
      for index in SQLiteDefinitions.indexes(table) { try open.database.execute(index) }
    }
    try open.database.execute(SQLiteDefinitions.facts + " COMMIT;")
    let database = open.database
    // The statements go with `open`; a connection closes only without any.
    try finish(consume open, database)
  }

  private func finish(_ open: consuming Open, _ database: SQLiteDatabase) throws(WriteFailure) {
    open.insertions = []
    try database.close()
  }
}
