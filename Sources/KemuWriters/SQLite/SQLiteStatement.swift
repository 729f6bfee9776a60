internal import CSQLite

/// A prepared statement of a ``SQLiteDatabase``, run once for each row of parameters.
final class SQLiteStatement {
  /// What SQLite can store; it knows no decimals.
  enum Value {
    case null
    case integer(Int64)
    case text(String)
  }

  private let handle: OpaquePointer?
  private let database: SQLiteDatabase

  init(_ handle: OpaquePointer?, of database: SQLiteDatabase) {
    self.handle = handle
    self.database = database
  }

  deinit { sqlite3_finalize(handle) }

  /// Runs the statement with a value for each of its parameters.
  func run(_ values: [Value]) throws(WriteFailure) {
    for (index, value) in values.enumerated() { try database.check(bind(value, at: Int32(index + 1))) }
    let code = sqlite3_step(handle)
    sqlite3_reset(handle)
    try database.check(code)
  }

  private func bind(_ value: Value, at index: Int32) -> Int32 {
    switch value {
    case .null: return sqlite3_bind_null(handle, index)
    case .integer(let number): return sqlite3_bind_int64(handle, index, number)
    case .text(var text):
      return text.withUTF8 { utf8 in
        utf8.withMemoryRebound(to: CChar.self) { characters in
          guard let count = Int32(exactly: characters.count) else { return SQLITE_TOOBIG }
          // Without an address SQLite would read an empty text as NULL.
          guard let address = characters.baseAddress else { return kemu_sqlite_bind_text(handle, index, "", 0) }
          return kemu_sqlite_bind_text(handle, index, address, count)
        }
      }
    }
  }
}
