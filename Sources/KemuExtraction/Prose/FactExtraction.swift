internal import KemuModel
internal import KemuSchema

/// Makes the one record of a document from what its prose states, filled in from its tables.
struct FactExtraction {
  let schema: RecordSchema
  let vocabulary: TableVocabulary
  let prose: FoldedProse

  /// The record, and every statement of its facts, also where the record takes another.
  func run(_ document: inout Document) {
    let matcher = FactMatcher(document, schema)
    let taken = zip(schema.factIndex.entries, matcher.statements(of: schema.factIndex, in: document.statements)).map {
      $0.rule.isSole && !agree($1, document, matcher) ? [] : $1
    }
    if let record = record(of: document, matcher, taken) { document.records.append(record) }
    document.facts.append(contentsOf: facts(of: document, matcher, taken))
  }

  private func agree(_ places: [Int], _ document: Document, _ matcher: FactMatcher) -> Bool {
    let values = places.lazy.map { matcher.value(of: document.statements[$0]).0 }
    return values.allSatisfy { $0 == values.first }
  }

  /// Of each property the first statement that its best rule takes.
  private func record(of document: Document, _ matcher: FactMatcher, _ taken: [[Int]]) -> Record? {
    var builder = RecordBuilder(schema, fixed: [])
    for (entry, statements) in taken.enumerated() {
      guard let first = statements.first else { continue }
      let field = field(of: entry)
      guard !builder.has(field) else { continue }
      let (value, evidence) = matcher.value(of: document.statements[first])
      builder.set(field, .number(value), evidence: evidence)
    }
    for field in schema.fields where !schema.properties[field.place].terms.isEmpty {
      guard let term = TermExtraction(schema.properties[field.place].terms).term(in: prose) else { continue }
      builder.set(field, .text(term.text), evidence: Evidence(term.span))
    }
    fillFromTables(&builder, document)
    guard builder.hasFigure else { return nil }
    builder.setIdentity(document.identity)
    return builder.record
  }

  /// The field of which a rule of the index states the value.
  private func field(of entry: Int) -> RecordField { schema.fields[schema.factIndex.entries[entry].property] }

  /// The statements that the best rule of a property takes, as far as they are said of the same thing as the first.
  private func facts(of document: Document, _ matcher: FactMatcher, _ taken: [[Int]]) -> [StatedFact] {
    var facts: [StatedFact] = []
    var stated: Set<Int> = []
    for (entry, places) in taken.enumerated() {
      guard let first = places.first else { continue }
      let field = field(of: entry)
      guard stated.insert(field.place).inserted else { continue }
      for statement in places.map({ document.statements[$0] })
      where Self.beginAlike(statement.subject, document.statements[first].subject) {
        let (value, evidence) = matcher.value(of: statement)
        facts.append(
          StatedFact(
            type: schema.type, property: field.name, value: .number(value), evidence: evidence,
            listHead: statement.listHead.map { document.mentions[$0].numeral }))
      }
    }
    return facts
  }

  /// Whether two subjects are the same but for their ends: 公务接待 and 公务接待费支出, not the 在编人员 of two offices.
  private static func beginAlike(_ left: String, _ right: String) -> Bool {
    if left == right { return true }
    let (left, right) = (left.prefix(4), right.prefix(4))
    let length = min(left.count, right.count)
    // What is named in two characters (退休) may be anyone's.
    guard length > 2 else { return left == right }
    return left.prefix(length) == right.prefix(length)
  }

  private func fillFromTables(_ builder: inout RecordBuilder, _ document: Document) {
    let cells = CellExtraction(document: document, vocabulary: vocabulary)
    let records = Dictionary(grouping: document.records, by: \.type)
    for field in schema.fields where !builder.has(field) {
      for source in schema.properties[field.place].tables {
        guard let found = records[source.type]?.lazy.compactMap({ source.value(in: $0) }).first else { continue }
        builder.set(field, found.value, evidence: found.evidence)
        break
      }
      guard !builder.has(field), !schema.properties[field.place].cells.isEmpty else { continue }
      if let (value, evidence) = cells.value(of: schema.properties[field.place]) {
        builder.set(field, value, evidence: evidence)
      }
    }
  }
}

extension TableSource {
  /// The value in a record that meets the conditions.
  func value(in record: Record) -> Record.Property? {
    record.type == type && meets(record) ? record[property] : nil
  }

  func meets(_ record: Record) -> Bool {
    conditions.allSatisfy { condition in
      guard case .text(let text)? = record[condition.property]?.value else { return false }
      return condition.values.contains(text)
    }
  }
}
