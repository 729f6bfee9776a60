internal import KemuSchema

/// The formats that a run may write beside NDJSON. A new format is one line here.
public enum FormatTable {
  public static let formats = [
    OutputFormat(name: "sqlite", summary: "records.sqlite") { SQLiteFormat() },
    OutputFormat(name: "csv", summary: "csv/ with datapackage.json") { CSVFormat() },
    OutputFormat(name: "postgresql", summary: "postgresql.sql, a script for psql") { PostgreSQLFormat() },
  ]

  /// All of them in a line: `sqlite (…), csv (…) or none`.
  public static var summary: String {
    formats.map { "\($0.name) (\($0.summary))" }.joined(separator: ", ") + "; \(none)"
  }

  /// What stands for no format at all.
  static let none = "none"

  /// What is written where nothing else is asked for.
  public static let standard = "sqlite"

  /// The formats of a list as the user gives it: `sqlite,csv`, or `none`. Each once, in the order of the table.
  public static func formats(named list: String) throws(UnknownFormat) -> [OutputFormat] {
    if list == none { return [] }
    let names = list.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    if names.contains(none) { throw UnknownFormat("`\(none)` stands alone") }
    for name in names where !formats.contains(where: { $0.name == name }) {
      let known = formats.map(\.name) + [none]
      let suggestion = NearestName.suggestion(for: name, among: known)
      throw UnknownFormat("no format `\(name)`\(suggestion); known: \(known.joined(separator: ", "))")
    }
    return formats.filter { names.contains($0.name) }
  }
}

/// A list of formats that cannot be read.
public struct UnknownFormat: Error, Sendable, CustomStringConvertible {
  public let description: String

  init(_ description: String) {
    self.description = description
  }
}
