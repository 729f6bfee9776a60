internal import KemuModel

/// How SQLite, which has no decimals, holds exact numbers.
///
/// Money is in integers of 分, so that it sorts, compares and sums exactly; the name of the column says so. Other decimals
/// and what fits no integer have a column that takes integers as integers and fractions as SQLite's own numbers, good
/// for 15 digits; the exact numeral of every value stands in `evidence`.
extension OutputColumn {
  var sqliteName: String { kind == .money ? name + "_fen" : name }

  var sqliteType: String {
    switch kind {
    case .text: "TEXT"
    case .integer, .whole, .money: "INTEGER"
    case .decimal: "NUMERIC"
    }
  }

  /// The value for a parameter: what does not fit 64 bits or has a fraction goes as its numeral, for SQLite to convert
  /// as the column's type says.
  func sqliteValue(_ value: OutputValue) -> SQLiteStatement.Value {
    switch value {
    case .absent: .null
    case .text(let text): .text(text)
    case .integer(let number): .integer(Int64(number))
    case .decimal(let decimal): Self.sqliteNumber(kind == .money ? decimal.scaled(byPowerOfTen: 2) : decimal)
    }
  }

  private static func sqliteNumber(_ decimal: ExactDecimal) -> SQLiteStatement.Value {
    decimal.integer.map { .integer(Int64($0)) } ?? .text(decimal.description)
  }
}
