internal import KemuModel
internal import KemuSchema
internal import KemuText

/// The heads of a table as its columns are looked up by them: without a unit in brackets, and none over a column that
/// states another period than the table's own.
struct TableHeads {
  /// For each column; empty where the column has no head or is left out.
  let paths: [[String]]
  /// Columns of another year, or of a change from one year to the other.
  let otherPeriods: Set<Int>

  /// - Parameter year: the year of the table, where it is known.
  init(_ columnPaths: [[String]], year: Int?, _ vocabulary: TableVocabulary) {
    var others: Set<Int> = []
    for (column, path) in columnPaths.enumerated()
    where path.contains(where: { head in
      vocabulary.otherPeriods.anyMatches(head) || head.years.contains { year != nil && $0 != year }
    }) {
      others.insert(column)
    }
    otherPeriods = others
    paths = columnPaths.enumerated().map { column, path in
      others.contains(column) ? [] : path.map { MoneyUnit.head($0) }
    }
  }
}

extension String {
  /// The numbers of four digits before 年.
  var years: [Int] {
    let mark = Array("年".utf8)
    var years: [Int] = []
    var text = self
    text.withUTF8 { bytes in
      var digits = 0
      var number = 0
      for (index, byte) in bytes.enumerated() {
        guard byte &- UInt8(ascii: "0") < 10 else {
          if digits == 4, bytes.holds(mark, at: index) { years.append(number) }
          (digits, number) = (0, 0)
          continue
        }
        digits += 1
        number = digits > 4 ? 0 : number * 10 + Int(byte - UInt8(ascii: "0"))
      }
    }
    return years
  }
}
