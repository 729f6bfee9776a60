internal import KemuModel
internal import KemuText

/// The records of a document as equations read them: labels folded for comparison, numbers as cells.
///
/// Statements of facts are entries of the type ``factType`` with the texts `type` and `property` and the number `value`;
/// `place` is where it stands and `list` where the amount stands that its list splits up, so that parts find their whole.
struct Ledger: Sendable {
  struct Entry: Sendable {
    var type: String
    var texts: [String: String] = [:]
    /// Indices into ``Ledger/cells``.
    var numbers: [String: Int] = [:]
    /// Where its code stands, or, where the code has no place, its first number.
    var place: Evidence?
    /// The texts as printed, for the sentences of findings.
    var printed: [String: String] = [:]

    /// What tells the list that it stands in: lines of a table, or records of a type.
    var list: String { type + "\u{1F}" + (texts["table"] ?? "") }
  }

  static let factType = "stated_fact"

  private(set) var entries: [Entry] = []
  private(set) var cells: [Cell] = []
  private(set) var entriesByType: [String: [Int]] = [:]
  /// The numbers that any line of a list states: its columns.
  private(set) var columns: [String: Set<String>] = [:]
  /// Lists of which lines or figures could not be read.
  private(set) var partialLists: Set<String> = []
  private var cellsByPlace: [Place: Int] = [:]

  private struct Place: Hashable {
    var span: TextSpan
    var value: ExactDecimal
  }

  init(_ document: Document) {
    // A line that its schema refuses stands in its list all the same; without it the sums would be wrong.
    for record in document.records + document.rejected.map(\.record) { add(record) }
    for fact in document.facts { add(fact) }
    let partial = Set(document.tableOutcomes.lazy.filter(\.isPartial).map(\.table))
    for entry in entries {
      if let cell = entry.place?.cell, partial.contains(cell.table) { partialLists.insert(entry.list) }
    }
  }

  private mutating func add(_ record: Record) {
    var entry = Entry(type: record.type)
    entry.place = record["code"]?.evidence ?? record.properties.lazy.compactMap(\.evidence).first
    for property in record.properties + record.checked {
      switch property.value {
      case .text(let text):
        entry.texts[property.name] = LabelFolding.fold(text)
        entry.printed[property.name] = text
      case .number(let number):
        entry.numbers[property.name] = cell(number, property.evidence, record.type, property.name)
      }
    }
    append(entry)
  }

  private mutating func add(_ fact: StatedFact) {
    guard case .number(let number) = fact.value else { return }
    let cell = cell(number, fact.evidence, fact.type, fact.property)
    var texts = ["type": fact.type, "property": fact.property]
    if let evidence = fact.evidence { texts["place"] = "\(evidence.span.start)" }
    if let head = fact.listHead { texts["list"] = "\(head.start)" }
    append(Entry(type: Self.factType, texts: texts, numbers: ["value": cell]))
  }

  private mutating func append(_ entry: Entry) {
    entriesByType[entry.type, default: []].append(entries.count)
    columns[entry.list, default: []].formUnion(entry.numbers.keys)
    entries.append(entry)
  }

  private mutating func cell(_ value: ExactDecimal, _ evidence: Evidence?, _ type: String, _ property: String) -> Int {
    let place = evidence.map { Place(span: $0.span, value: value) }
    if let place, let known = cellsByPlace[place] { return known }
    if let place { cellsByPlace[place] = cells.count }
    cells.append(Cell(value: value, evidence: evidence, entry: entries.count, type: type, property: property))
    return cells.count - 1
  }
}
