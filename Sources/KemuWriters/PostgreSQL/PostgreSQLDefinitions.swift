/// The statements that define a table of the output in PostgreSQL, each to be run any number of times.
enum PostgreSQLDefinitions {
  static func table(_ table: OutputTable) -> String {
    let columns = table.columns.map { definition($0) + ($0.isRequired ? " NOT NULL" : "") }
    let lines = (columns + SQLText.constraints(of: table)).map { "  " + $0 }.joined(separator: ",\n")
    return "CREATE TABLE IF NOT EXISTS \(SQLText.identifier(table.name)) (\n\(lines)\n);\n"
  }

  /// Adds the columns that a table of an earlier load did not have.
  static func additions(_ table: OutputTable) -> String {
    let columns = table.columns.filter { !table.key.contains($0.name) }
    guard !columns.isEmpty else { return "" }
    let lines = columns.map { "  ADD COLUMN IF NOT EXISTS " + definition($0) }.joined(separator: ",\n")
    return "ALTER TABLE \(SQLText.identifier(table.name))\n\(lines);\n"
  }

  static func indexes(_ table: OutputTable) -> String {
    table.namedIndexes.map { name, columns in
      let place = "\(SQLText.identifier(table.name)) (\(SQLText.identifiers(columns.map(\.name))))"
      return "CREATE INDEX IF NOT EXISTS \(SQLText.identifier(name)) ON \(place);\n"
    }.joined()
  }

  static func comments(_ table: OutputTable) -> String {
    let name = SQLText.identifier(table.name)
    var comments = "COMMENT ON TABLE \(name) IS \(SQLText.literal(table.description));\n"
    for column in table.columns {
      let place = "\(name).\(SQLText.identifier(column.name))"
      comments += "COMMENT ON COLUMN \(place) IS \(SQLText.literal(column.description));\n"
    }
    return comments
  }

  static let facts = "CREATE OR REPLACE VIEW \(SQLText.identifier(OutputNames.factsView)) AS\n\(SQLText.factsQuery);\n"

  static func copy(into table: OutputTable) -> String {
    "COPY \(SQLText.identifier(table.name)) (\(SQLText.identifiers(table.columns.map(\.name)))) FROM STDIN;\n"
  }

  private static func definition(_ column: OutputColumn) -> String {
    SQLText.identifier(column.name) + " " + type(column.kind)
  }

  private static func type(_ kind: OutputColumn.Kind) -> String {
    switch kind {
    case .text: "TEXT"
    case .integer: "BIGINT"
    case .whole, .decimal, .money: "NUMERIC"
    }
  }
}
