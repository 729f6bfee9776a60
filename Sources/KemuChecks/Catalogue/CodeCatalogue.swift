internal import KemuText

/// Codes of a classification and the names that they have had, from a file that users may replace by their own.
///
/// A catalogue of what was observed: a code that it lacks is unknown, not wrong.
public struct CodeCatalogue: Sendable {
  private struct Key: Hashable {
    var classification: String
    var code: String
  }

  private struct Name {
    var printed: String
    var folded: String
  }

  private var names: [Key: [Name]] = [:]
  private var levels: [String: [Int]] = [:]

  public static let columns = ["classification", "code", "name"]

  /// - Parameter table: comma-separated values with a head line; the columns `classification`, `code` and `name` are
  ///   read, whatever others stand beside them.
  /// - Throws: ``CatalogueError`` with the line that is not so.
  public init(csv table: [UInt8]) throws(CatalogueError) {
    var rows = CommaSeparatedRows(table)
    guard let head = rows.next() else { throw CatalogueError(line: 1, message: "the catalogue is empty") }
    var places: [Int] = []
    for column in Self.columns {
      guard let place = head.firstIndex(of: column) else {
        throw CatalogueError(line: 1, message: "the column `\(column)` is missing")
      }
      places.append(place)
    }
    while let row = rows.next() {
      guard let widest = places.max(), row.count > widest else {
        throw CatalogueError(line: rows.line, message: "expected \(head.count) fields, found \(row.count)")
      }
      let key = Key(classification: row[places[0]], code: row[places[1]])
      names[key, default: []].append(Name(printed: row[places[2]], folded: LabelFolding.fold(row[places[2]])))
      let level = key.code.utf8.count
      let place = levels[key.classification, default: []].partitioningIndex { $0 >= level }
      if levels[key.classification, default: []].dropFirst(place).first != level {
        levels[key.classification, default: []].insert(level, at: place)
      }
    }
  }

  /// The names that a code has had, empty for an unknown one.
  func names(of code: String, in classification: String) -> [String] {
    (names[Key(classification: classification, code: code)] ?? []).map(\.printed)
  }

  func has(name: String, for code: String, in classification: String) -> Bool {
    names[Key(classification: classification, code: code)]?.contains { $0.folded == name } ?? false
  }

  /// The lengths of the codes of a classification, ascending.
  func levels(of classification: String) -> [Int] { levels[classification] ?? [] }

  /// The other classifications that know the code's uppermost level, where its own does not.
  func otherClassifications(of code: String, than classification: String) -> [String] {
    let top = String(code.prefix(levels(of: classification).first ?? 0))
    guard !top.isEmpty, names(of: top, in: classification).isEmpty else { return [] }
    return levels.keys.filter { $0 != classification && !names(of: top, in: $0).isEmpty }.sorted()
  }
}

/// A catalogue that cannot be read: the line and what is wrong with it.
public struct CatalogueError: Error, Sendable, CustomStringConvertible {
  public let line: Int
  public let message: String

  public var description: String { "\(line): \(message)" }
}
