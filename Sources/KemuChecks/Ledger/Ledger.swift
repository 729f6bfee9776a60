internal import KemuModel

/// The records of a document as equations read them: labels folded for comparison, numbers as cells, and of all
/// properties those that the check book names.
///
/// Statements of facts are entries of the type ``factType`` with the texts `type` and `property` and the number `value`;
/// `place` is where it stands and `list` where the amount stands that its list splits up, so that parts find their whole.
///
/// A class because all checks are handed it again and again, and a value would be seven arrays to hand on.
final class Ledger: Sendable {
  struct Entry: Sendable {
    let type: String
    /// Where its code stands, or, where the code has no place, its first number.
    let place: Evidence?
    /// Index into ``Ledger/lists``.
    let list: Int
    /// Where its properties stand among the labels and numbers of all entries.
    let labels: Range<Int>
    let numbers: Range<Int>
  }

  /// What stands together: lines of a table, or records of a type.
  struct List: Sendable {
    /// By the numbers of properties, which of them any line states as a number: its columns.
    var columns: [Bool]
    /// Whether lines or figures of it could not be read.
    var isPartial = false
  }

  /// A property of an entry: the index of its label or cell.
  struct Stated: Sendable {
    var property: Int
    var value: Int
  }

  static let factType = "stated_fact"

  let entries: [Entry]
  let cells: [Cell]
  let entriesByType: [String: [Int]]
  let lists: [List]
  private let labels: [Label]
  private let statedLabels: [Stated]
  private let statedNumbers: [Stated]

  /// - Parameter names: the properties that are looked at, with their numbers.
  /// - Parameter endings: those that do not make two labels different.
  init(_ document: Document, names: [String: Int], endings: [String]) {
    let builder = LedgerBuilder(document, names: names, endings: endings)
    entries = builder.entries
    cells = builder.cells
    entriesByType = builder.entriesByType
    lists = builder.lists
    labels = builder.texts.labels
    statedLabels = builder.statedLabels
    statedNumbers = builder.statedNumbers
  }

  func label(_ property: PropertyName, of entry: Int) -> Label? {
    Self.find(property, statedLabels, entries[entry].labels).map { labels[$0] }
  }

  func text(_ property: PropertyName, of entry: Int) -> String? {
    Self.find(property, statedLabels, entries[entry].labels).map { labels[$0].text }
  }

  /// What the label is joined by; that of no label where there is none.
  func stem(_ property: PropertyName, of entry: Int) -> Int {
    Self.find(property, statedLabels, entries[entry].labels).map { labels[$0].stem } ?? LabelTexts.empty
  }

  /// The cell of a number.
  func cell(_ property: PropertyName, of entry: Int) -> Int? {
    Self.find(property, statedNumbers, entries[entry].numbers)
  }

  /// Whether an entry has a property, be it a text or a number.
  func states(_ property: PropertyName, of entry: Int) -> Bool {
    cell(property, of: entry) != nil || Self.find(property, statedLabels, entries[entry].labels) != nil
  }

  /// An entry has few properties; of two with the same name the last counts.
  private static func find(_ property: PropertyName, _ stated: [Stated], _ places: Range<Int>) -> Int? {
    for place in places.reversed() where stated[place].property == property.number { return stated[place].value }
    return nil
  }
}
