internal import KemuSchema

/// The description of the CSV files as a Frictionless Data Package.
///
/// Source of the rules: Data Package, Tabular Data Package and Table Schema, version 1.
enum DataPackage {
  static func path(of table: OutputTable) -> String { table.name + ".csv" }

  static func json(_ tables: [OutputTable]) -> [UInt8] {
    JSONWriter.line { package in
      package.member("profile", "tabular-data-package")
      package.member("name", "kemu")
      package.member("resources", each: tables) { writer, table in
        writer.object { $0.resource(table, among: tables) }
      }
    }
  }

  /// A pattern that allows the mark of ``SpreadsheetText`` in front. One of JSON Schema may match anywhere, one of
  /// Table Schema matches the whole value.
  ///
  /// Anchors are known at the ends of an alternative, not inside of groups.
  static func markable(_ pattern: String) -> String {
    let wholes = alternatives(pattern).map(matchingWhole)
    let whole = wholes.count == 1 ? wholes[0] : "(?:\(wholes.joined(separator: "|")))"
    return "^\(SpreadsheetText.mark)?\(whole)$"
  }

  /// An alternative without its anchors, with what may stand before and behind it.
  private static func matchingWhole(_ alternative: Substring) -> String {
    let isAtStart = alternative.hasPrefix("^")
    var inner = isAtStart ? alternative.dropFirst() : alternative
    let escapes = inner.dropLast().reversed().prefix { $0 == "\\" }.count
    let isAtEnd = inner.hasSuffix("$") && escapes % 2 == 0
    if isAtEnd { inner.removeLast() }
    return "\(isAtStart ? "" : ".*")(?:\(inner))\(isAtEnd ? "" : ".*")"
  }

  /// The parts of a pattern between the `|` that stand in no group and no class.
  private static func alternatives(_ pattern: String) -> [Substring] {
    var alternatives: [Substring] = []
    var start = pattern.startIndex
    var depth = 0
    var isInClass = false
    var isEscaped = false
    for index in pattern.indices {
      if isEscaped {
        isEscaped = false
        continue
      }
      switch pattern[index] {
      case "\\": isEscaped = true
      case "]": isInClass = false
      case "[": isInClass = true
      case "(" where !isInClass: depth += 1
      case ")" where !isInClass: depth -= 1
      case "|" where !isInClass && depth == 0:
        alternatives.append(pattern[start..<index])
        start = pattern.index(after: index)
      default: break
      }
    }
    return alternatives + [pattern[start...]]
  }
}

extension JSONWriter {
  fileprivate mutating func resource(_ table: OutputTable, among tables: [OutputTable]) {
    member("profile", "tabular-data-resource")
    member("name", table.name)
    member("path", DataPackage.path(of: table))
    member("description", table.description)
    member("format", "csv")
    member("mediatype", "text/csv")
    member("encoding", "utf-8")
    member("dialect") { dialect in
      dialect.member("delimiter", ",")
      dialect.member("lineTerminator", "\r\n")
      dialect.key("doubleQuote")
      dialect.bool(true)
    }
    member("schema") { schema in
      schema.member("fields", each: table.columns) { writer, column in writer.object { $0.field(column) } }
      schema.member("missingValues", [""])
      schema.member("primaryKey", table.key)
      schema.member("foreignKeys", each: table.references) { writer, reference in
        let target = tables.first { $0.name == reference.table }
        writer.object { key in
          key.member("fields", reference.columns)
          key.member("reference") {
            $0.member("resource", reference.table)
            $0.member("fields", target?.key ?? reference.columns)
          }
        }
      }
    }
  }

  private mutating func field(_ column: OutputColumn) {
    member("name", column.name)
    member("type", column.kind.fieldType)
    member("description", column.description)
    let constraints = column.constraints
    member("constraints") { members in
      if column.isRequired {
        members.key("required")
        members.bool(true)
      }
      members.member("minLength", constraints.minimumLength)
      members.member("pattern", constraints.pattern.map(DataPackage.markable))
      if !constraints.allowed.isEmpty { members.member("enum", constraints.allowed) }
      for (name, bound) in [("minimum", constraints.minimum), ("maximum", constraints.maximum)] {
        guard let bound = bound.flatMap(JSONNumber.init) else { continue }
        members.key(name)
        members.number(bound)
      }
    }
  }
}

extension OutputColumn.Kind {
  /// The name that Table Schema gives to it.
  fileprivate var fieldType: String {
    switch self {
    case .text: "string"
    case .integer, .whole: "integer"
    case .decimal, .money: "number"
    }
  }
}
