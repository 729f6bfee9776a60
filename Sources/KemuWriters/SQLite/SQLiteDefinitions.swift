/// The statements that define a table of the output in SQLite.
///
/// What the tables and columns are stands in comments, which SQLite keeps: `.schema` shows them.
enum SQLiteDefinitions {
  /// A table is kept in the order of its key, which is that of the records, so that rows are only ever appended.
  static func table(_ table: OutputTable) -> String {
    let columns = table.columns.map { column in
      let nullability = column.isRequired ? " NOT NULL" : ""
      return (SQLText.identifier(column.sqliteName) + " " + column.sqliteType + nullability, column.description)
    }
    let constraints = SQLText.constraints(of: table).map { ($0, "") }
    var lines = "CREATE TABLE \(SQLText.identifier(table.name)) (\(comment(table.description))\n"
    for (index, (line, description)) in (columns + constraints).enumerated() {
      let comma = index + 1 < columns.count + constraints.count ? "," : ""
      lines += "  \(line)\(comma)\(comment(description))\n"
    }
    return lines + ") WITHOUT ROWID;"
  }

  static func indexes(_ table: OutputTable) -> [String] {
    table.namedIndexes.map { name, columns in
      let names = SQLText.identifiers(columns.map(\.sqliteName))
      return "CREATE INDEX \(SQLText.identifier(name)) ON \(SQLText.identifier(table.name)) (\(names));"
    }
  }

  static let facts = "CREATE VIEW \(SQLText.identifier(OutputNames.factsView)) AS\n\(SQLText.factsQuery);"

  static func insertion(_ table: OutputTable) -> String {
    let parameters = table.columns.map { _ in "?" }.joined(separator: ", ")
    return "INSERT INTO \(SQLText.identifier(table.name)) VALUES (\(parameters))"
  }

  private static func comment(_ text: String) -> String {
    let words = text.split { $0.isNewline || $0 == "\0" }.joined(separator: " ")
    return words.isEmpty ? "" : " -- \(words)"
  }
}
