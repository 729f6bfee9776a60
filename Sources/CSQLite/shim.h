#include <sqlite3.h>

/* SQLITE_TRANSIENT is a cast that Swift does not import: the text is copied, and may go after the call. */
static inline int kemu_sqlite_bind_text(sqlite3_stmt *statement, int index, const char *utf8, int count) {
  return sqlite3_bind_text(statement, index, utf8, count, SQLITE_TRANSIENT);
}
