internal import KemuModel
internal import KemuText

/// The records of a document as equations read them: labels folded for comparison, numbers as cells, and of all
/// properties those that the check book names.
///
/// Statements of facts are entries of the type ``factType`` with the texts `type` and `property` and the number `value`;
/// `place` is where it stands and `list` where the amount stands that its list splits up, so that parts find their whole.
struct Ledger: Sendable {
  struct Entry: Sendable {
    let type: String
    /// Where its code stands, or, where the code has no place, its first number.
    let place: Evidence?
    /// Index into ``Ledger/lists``.
    let list: Int
    /// Where its properties stand among the labels and numbers of all entries.
    fileprivate let labels: Range<Int>
    fileprivate let numbers: Range<Int>
  }

  /// What stands together: lines of a table, or records of a type.
  struct List: Sendable {
    /// By the numbers of properties, which of them any line states as a number: its columns.
    fileprivate(set) var columns: [Bool]
    /// Whether lines or figures of it could not be read.
    fileprivate(set) var isPartial = false
  }

  static let factType = "stated_fact"

  private(set) var entries: [Entry] = []
  private(set) var cells: [Cell] = []
  private(set) var entriesByType: [String: [Int]] = [:]
  private(set) var lists: [List] = []
  private var texts = LabelTexts()
  /// The properties of all entries, one entry after the other: indices of labels in the texts, and of cells.
  private var statedLabels: [Stated] = []
  private var statedNumbers: [Stated] = []
  private var listsByKey: [ListKey: Int] = [:]
  private var cellsByPlace: [Place: Int] = [:]
  private let names: [String: Int]

  private struct Stated {
    var property: Int
    var value: Int
  }

  private struct ListKey: Hashable {
    var type: String
    var table: Int
  }

  private struct Place: Hashable {
    var span: TextSpan
    var value: ExactDecimal
  }

  /// - Parameter names: the properties that are looked at, with their numbers.
  /// - Parameter endings: those that do not make two labels different.
  init(_ document: Document, names: [String: Int], endings: [String]) {
    self.names = names
    texts = LabelTexts(endings: endings)
    // A line that its schema refuses stands in its list all the same; without it the sums would be wrong.
    for record in document.records { add(record) }
    for refused in document.rejected { add(refused.record) }
    for fact in document.facts { add(fact) }
    let partial = Set(document.tableOutcomes.lazy.filter(\.isPartial).map(\.table))
    guard !partial.isEmpty else { return }
    for entry in entries {
      if let cell = entry.place?.cell, partial.contains(cell.table) { lists[entry.list].isPartial = true }
    }
  }

  func label(_ property: PropertyName, of entry: Int) -> Label? {
    statedLabels[entries[entry].labels].last { $0.property == property.number }.map { texts.labels[$0.value] }
  }

  func text(_ property: PropertyName, of entry: Int) -> String? { label(property, of: entry)?.text }

  /// The cell of a number.
  func cell(_ property: PropertyName, of entry: Int) -> Int? {
    statedNumbers[entries[entry].numbers].last { $0.property == property.number }?.value
  }

  /// Whether an entry has a property, be it a text or a number.
  func states(_ property: PropertyName, of entry: Int) -> Bool {
    cell(property, of: entry) != nil || label(property, of: entry) != nil
  }

  private mutating func add(_ record: Record) {
    let start = (labels: statedLabels.count, numbers: statedNumbers.count)
    add(record.properties, of: record.type)
    add(record.checked, of: record.type)
    let place = record["code"]?.evidence ?? record.properties.lazy.compactMap(\.evidence).first
    append(record.type, since: start, place)
  }

  private mutating func add(_ properties: [Record.Property], of type: String) {
    for property in properties {
      let name = names[property.name]
      switch property.value {
      case .text(let text):
        if let name { statedLabels.append(Stated(property: name, value: texts.number(ofPrinted: text))) }
      case .number(let number):
        // A number that no check reads may still be the first that stands at its place.
        let cell = cell(number, property.evidence, type, property.name)
        if let name { statedNumbers.append(Stated(property: name, value: cell)) }
      }
    }
  }

  private mutating func add(_ fact: StatedFact) {
    guard case .number(let number) = fact.value else { return }
    let start = (labels: statedLabels.count, numbers: statedNumbers.count)
    let cell = cell(number, fact.evidence, fact.type, fact.property)
    add(.type, fact.type)
    add(.property, fact.property)
    if let evidence = fact.evidence { add(.place, String(evidence.span.start)) }
    if let head = fact.listHead { add(.list, String(head.start)) }
    statedNumbers.append(Stated(property: PropertyName.value.number, value: cell))
    append(Self.factType, since: start, nil)
  }

  private mutating func add(_ property: PropertyName, _ text: String) {
    statedLabels.append(Stated(property: property.number, value: texts.number(ofFolded: text)))
  }

  private mutating func append(_ type: String, since start: (labels: Int, numbers: Int), _ place: Evidence?) {
    let (labels, numbers) = (start.labels..<statedLabels.count, start.numbers..<statedNumbers.count)
    let table = statedLabels[labels].last { $0.property == PropertyName.table.number }
    let list = list(ListKey(type: type, table: table.map { texts.labels[$0.value].number } ?? LabelTexts.empty))
    for number in statedNumbers[numbers] { lists[list].columns[number.property] = true }
    entriesByType[type, default: []].append(entries.count)
    entries.append(Entry(type: type, place: place, list: list, labels: labels, numbers: numbers))
  }

  private mutating func list(_ key: ListKey) -> Int {
    if let known = listsByKey[key] { return known }
    listsByKey[key] = lists.count
    lists.append(List(columns: Array(repeating: false, count: names.count)))
    return lists.count - 1
  }

  private mutating func cell(_ value: ExactDecimal, _ evidence: Evidence?, _ type: String, _ property: String) -> Int {
    let place = evidence.map { Place(span: $0.span, value: value) }
    if let place, let known = cellsByPlace[place] { return known }
    if let place { cellsByPlace[place] = cells.count }
    cells.append(Cell(value: value, evidence: evidence, entry: entries.count, type: type, property: property))
    return cells.count - 1
  }
}
