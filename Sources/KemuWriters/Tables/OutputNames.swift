/// What a table or column may be called so that every format can hold it.
///
/// PostgreSQL cuts names at 63 bytes, of which those of indexes need three; SQLite and many file systems make no difference between `a` and `A`; a CSV file is
/// named for its table.
enum OutputNames {
  static let longest = 60

  /// The view of the databases that shows the grounded values of all records.
  static let factsView = "facts"

  static func check(_ tables: [OutputTable]) throws(OutputNameError) {
    try check([factsView] + tables.map(\.name)) { "the record type `\($0)`" }
    for table in tables {
      if table.name.utf8.contains(UInt8(ascii: "/")) || table.name.hasPrefix(".") {
        throw OutputNameError("the record type `\(table.name)` cannot name a file; give it another title")
      }
      let derived = table.columns.filter { $0.kind == .money }.map(\.sqliteName)
      try check(table.columns.map(\.name) + derived) { "the property `\($0)` of `\(table.name)`" }
    }
  }

  /// - Parameter shown: what is named, for the message.
  private static func check(_ names: [String], _ shown: (String) -> String) throws(OutputNameError) {
    var taken: Set<String> = []
    for name in names {
      if name.isEmpty || name.utf8.count > longest || name.utf8.contains(0) {
        throw OutputNameError("\(shown(name)) cannot name a table or column, which has 1 to \(longest) bytes")
      }
      if !taken.insert(name.lowercased()).inserted {
        throw OutputNameError("\(shown(name)) has a name that the output needs for something else; give it another")
      }
    }
  }
}

/// A record type or property whose name cannot be that of a table or column.
public struct OutputNameError: Error, Sendable, CustomStringConvertible {
  public let description: String

  init(_ description: String) {
    self.description = description
  }
}
