internal import KemuModel
internal import KemuText

/// The records of a document as equations read them: labels folded for comparison, numbers as cells.
///
/// Statements of facts are entries of the type ``factType`` with the texts `type` and `property` and the number `value`;
/// `place` is where it stands and `list` where the amount stands that its list splits up, so that parts find their whole.
struct Ledger: Sendable {
  struct Entry: Sendable {
    var type: String
    var labels: [String: Label] = [:]
    /// Indices into ``Ledger/cells``.
    var numbers: [String: Int] = [:]
    /// Where its code stands, or, where the code has no place, its first number.
    var place: Evidence?
    /// What tells the list that it stands in: lines of a table, or records of a type.
    let list: String

    init(type: String, labels: [String: Label] = [:], numbers: [String: Int] = [:]) {
      self.type = type
      self.labels = labels
      self.numbers = numbers
      list = type + "\u{1F}" + (labels["table"]?.text ?? "")
    }

    func text(_ property: String) -> String? { labels[property]?.text }
  }

  /// A text of a record, folded.
  struct Label: Sendable {
    var text: String
    /// For the sentences of findings.
    var printed: String
    /// The same number for all labels that differ in an indifferent ending at most; ``noStem`` for the empty one.
    var stem: Int
  }

  static let noStem = 0

  static let factType = "stated_fact"

  private(set) var entries: [Entry] = []
  private(set) var cells: [Cell] = []
  private(set) var entriesByType: [String: [Int]] = [:]
  /// The numbers that any line of a list states: its columns.
  private(set) var columns: [String: Set<String>] = [:]
  /// Lists of which lines or figures could not be read.
  private(set) var partialLists: Set<String> = []
  private var cellsByPlace: [Place: Int] = [:]
  private var stems: [String: Int] = ["": noStem]
  private let endings: [String]

  private struct Place: Hashable {
    var span: TextSpan
    var value: ExactDecimal
  }

  /// - Parameter endings: those that do not make two labels different.
  init(_ document: Document, endings: [String]) {
    self.endings = endings
    // A line that its schema refuses stands in its list all the same; without it the sums would be wrong.
    for record in document.records + document.rejected.map(\.record) { add(record) }
    for fact in document.facts { add(fact) }
    let partial = Set(document.tableOutcomes.lazy.filter(\.isPartial).map(\.table))
    for entry in entries {
      if let cell = entry.place?.cell, partial.contains(cell.table) { partialLists.insert(entry.list) }
    }
  }

  private mutating func add(_ record: Record) {
    var labels: [String: Label] = [:]
    var numbers: [String: Int] = [:]
    for property in record.properties + record.checked {
      switch property.value {
      case .text(let text):
        labels[property.name] = label(LabelFolding.fold(text), printed: text)
      case .number(let number):
        numbers[property.name] = cell(number, property.evidence, record.type, property.name)
      }
    }
    var entry = Entry(type: record.type, labels: labels, numbers: numbers)
    entry.place = record["code"]?.evidence ?? record.properties.lazy.compactMap(\.evidence).first
    append(entry)
  }

  private mutating func add(_ fact: StatedFact) {
    guard case .number(let number) = fact.value else { return }
    let cell = cell(number, fact.evidence, fact.type, fact.property)
    var labels = ["type": label(fact.type), "property": label(fact.property)]
    if let evidence = fact.evidence { labels["place"] = label("\(evidence.span.start)") }
    if let head = fact.listHead { labels["list"] = label("\(head.start)") }
    append(Entry(type: Self.factType, labels: labels, numbers: ["value": cell]))
  }

  private mutating func label(_ text: String) -> Label {
    label(text, printed: text)
  }

  private mutating func label(_ text: String, printed: String) -> Label {
    let ending = endings.first { text.utf8.count > $0.utf8.count && text.endsWithBytes(of: $0) }
    let stem = ending.map { String(decoding: text.utf8.dropLast($0.utf8.count), as: UTF8.self) } ?? text
    return Label(text: text, printed: printed, stem: number(ofStem: stem))
  }

  private mutating func number(ofStem stem: String) -> Int {
    if let known = stems[stem] { return known }
    stems[stem] = stems.count
    return stems.count - 1
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
