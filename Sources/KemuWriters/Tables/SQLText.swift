/// The parts of SQL that SQLite and PostgreSQL write alike.
enum SQLText {
  /// A name in double quotes, so that it may be any text, `table` and `end` too.
  static func identifier(_ name: String) -> String { quoted(name, by: "\"") }

  static func identifiers(_ names: [String]) -> String { names.map(identifier).joined(separator: ", ") }

  /// A string constant, where backslashes mean themselves.
  static func literal(_ text: String) -> String { quoted(text, by: "'") }

  private static func quoted(_ text: String, by mark: Unicode.Scalar) -> String {
    var result = String(mark)
    for scalar in text.unicodeScalars where scalar != "\0" {
      if scalar == mark { result.unicodeScalars.append(mark) }
      result.unicodeScalars.append(scalar)
    }
    result.unicodeScalars.append(mark)
    return result
  }

  /// The lines between the brackets of CREATE TABLE that follow the columns: the key, and what the table refers to.
  ///
  /// Whoever removes a document removes all that came of it.
  static func constraints(of table: OutputTable) -> [String] {
    ["PRIMARY KEY (\(identifiers(table.key)))"]
      + table.references.map {
        "FOREIGN KEY (\(identifiers($0.columns))) REFERENCES \(identifier($0.table)) ON DELETE CASCADE"
      }
  }

  /// What the facts are: the grounded values of all records, in long form.
  static var factsQuery: String {
    let places = identifiers(["property", "value", "unit", "text", "start", "end", "line", "table", "row", "column"])
    return "SELECT \"document\", \"type\", \"record\", \(places)\n"
      + "FROM \"evidence\" JOIN \"records\" USING (\"document\", \"record\")"
  }
}
