internal import KemuModel
internal import KemuSchema

/// Makes the one record of a document from what its prose states, filled in from its tables.
struct FactExtraction {
  let schema: RecordSchema

  /// The record, and every statement of every fact, also where the record takes another.
  func run(_ document: inout Document) {
    let matcher = FactMatcher(document)
    let taken = matcher.statements(of: schema.factIndex, schema.properties, in: document.statements)
    if let record = record(of: document, matcher, taken) { document.records.append(record) }
    document.facts.append(contentsOf: facts(of: document, matcher, taken))
  }

  /// Of each property the first statement that its best rule takes.
  private func record(of document: Document, _ matcher: FactMatcher, _ taken: [[Int]]) -> Record? {
    var builder = RecordBuilder(schema, fixed: [])
    for (entry, statements) in zip(schema.factIndex.entries, taken) {
      let property = schema.properties[entry.property]
      guard !builder.has(property.name), let first = statements.first else { continue }
      let (value, evidence) = matcher.value(of: document.statements[first])
      builder.set(property, .number(value), evidence: evidence)
    }
    for property in schema.properties where !property.terms.isEmpty {
      guard let term = TermExtraction(property.terms).term(in: document) else { continue }
      builder.set(property, .text(term.text), evidence: Evidence(term.span))
    }
    fillFromTables(&builder, document)
    guard builder.hasFigure else { return nil }
    builder.setIdentity(document.identity)
    return builder.record
  }

  private func facts(of document: Document, _ matcher: FactMatcher, _ taken: [[Int]]) -> [StatedFact] {
    var statements = [Set<Int>](repeating: [], count: schema.properties.count)
    for (entry, found) in zip(schema.factIndex.entries, taken) { statements[entry.property].formUnion(found) }
    return zip(schema.properties, statements).flatMap { property, statements in
      statements.sorted().map { place in
        let (value, evidence) = matcher.value(of: document.statements[place])
        return StatedFact(type: schema.type, property: property.name, value: .number(value), evidence: evidence)
      }
    }
  }

  private func fillFromTables(_ builder: inout RecordBuilder, _ document: Document) {
    for property in schema.properties where !builder.has(property.name) {
      for source in property.tables {
        guard let found = document.records.lazy.compactMap({ source.value(in: $0) }).first else { continue }
        builder.set(property, found.value, evidence: found.evidence)
        break
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
