internal import KemuModel

/// Enters the records of a document into a ledger.
struct LedgerBuilder {
  private(set) var entries: [Ledger.Entry] = []
  private(set) var cells: [Cell] = []
  private(set) var entriesByType: [String: [Int]] = [:]
  private(set) var lists: [Ledger.List] = []
  private(set) var texts: LabelTexts
  /// The properties of all entries, one entry after the other.
  private(set) var statedLabels: [Ledger.Stated] = []
  private(set) var statedNumbers: [Ledger.Stated] = []
  private var listsByKey: [ListKey: Int] = [:]
  private var cellsByPlace: [Place: Int] = [:]
  private let names: [String: Int]

  private struct ListKey: Hashable {
    var type: String
    var table: Int
  }

  private struct Place: Hashable {
    var span: TextSpan
    var value: ExactDecimal

    /// Hardly two numbers begin at one place.
    func hash(into hasher: inout Hasher) { hasher.combine(span.start) }
  }

  init(_ document: Document, names: [String: Int], endings: [String]) {
    self.names = names
    texts = LabelTexts(endings: endings)
    cellsByPlace.reserveCapacity(document.records.reduce(document.facts.count) { $0 + $1.properties.count })
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
        if let name { statedLabels.append(.init(property: name, value: texts.index(ofPrinted: text))) }
      case .number(let number):
        // A number that no check reads may still be the first that stands at its place.
        let cell = cell(number, property.evidence, type, property.name)
        if let name { statedNumbers.append(.init(property: name, value: cell)) }
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
    statedNumbers.append(.init(property: PropertyName.value.number, value: cell))
    append(Ledger.factType, since: start, nil)
  }

  private mutating func add(_ property: PropertyName, _ text: String) {
    statedLabels.append(.init(property: property.number, value: texts.index(ofFolded: text)))
  }

  private mutating func append(_ type: String, since start: (labels: Int, numbers: Int), _ place: Evidence?) {
    let (labels, numbers) = (start.labels..<statedLabels.count, start.numbers..<statedNumbers.count)
    let table = statedLabels[labels].last { $0.property == PropertyName.table.number }
    let list = list(ListKey(type: type, table: table.map { texts.labels[$0.value].number } ?? LabelTexts.empty))
    for number in numbers { lists[list].columns[statedNumbers[number].property] = true }
    entriesByType[type, default: []].append(entries.count)
    entries.append(Ledger.Entry(type: type, place: place, list: list, labels: labels, numbers: numbers))
  }

  private mutating func list(_ key: ListKey) -> Int {
    if let known = listsByKey[key] { return known }
    listsByKey[key] = lists.count
    lists.append(Ledger.List(columns: Array(repeating: false, count: names.count)))
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
