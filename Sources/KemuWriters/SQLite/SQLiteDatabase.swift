internal import CSQLite
import Glibc

/// A new SQLite database.
///
/// A class because it owns the connection, which it closes when the last reference goes. One task at a time may use it.
final class SQLiteDatabase {
  /// The place where the file will be found in the end, for messages.
  private let shownPath: String
  private var connection: OpaquePointer?

  init(creating path: String, shownAs shownPath: String) throws(WriteFailure) {
    self.shownPath = shownPath
    let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX
    try check(sqlite3_open_v2(path, &connection, flags, nil))
  }

  deinit { sqlite3_close_v2(connection) }

  /// Runs one or more statements without parameters.
  func execute(_ sql: String) throws(WriteFailure) {
    try check(sqlite3_exec(connection, sql, nil, nil, nil))
  }

  func prepare(_ sql: String) throws(WriteFailure) -> SQLiteStatement {
    var handle: OpaquePointer?
    try check(sqlite3_prepare_v2(connection, sql, -1, &handle, nil))
    return SQLiteStatement(handle, of: self)
  }

  /// Closes; all statements must be gone.
  func close() throws(WriteFailure) {
    try check(sqlite3_close(connection))
    connection = nil
  }

  /// - Throws: for a result code that means failure, with the system's own words where the system failed.
  func check(_ code: Int32) throws(WriteFailure) {
    guard code != SQLITE_OK, code != SQLITE_DONE, code != SQLITE_ROW else { return }
    let systemError = sqlite3_system_errno(connection)
    switch code & 0xFF {
    case SQLITE_FULL: throw WriteFailure(shownPath, errno: ENOSPC)
    case SQLITE_IOERR where systemError != 0, SQLITE_CANTOPEN where systemError != 0:
      throw WriteFailure(shownPath, errno: systemError)
    default: throw WriteFailure(shownPath, reason: String(cString: sqlite3_errmsg(connection)))
    }
  }
}
