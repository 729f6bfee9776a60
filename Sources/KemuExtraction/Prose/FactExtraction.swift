internal import KemuModel
internal import KemuSchema

/// Makes the one record of a document from what its prose states, filled in from its tables.
struct FactExtraction {
  let schema: RecordSchema

  func record(of document: Document) -> Record? {
    var builder = RecordBuilder(schema, fixed: [])
    let matcher = FactMatcher(document)
    for property in schema.properties where !property.facts.isEmpty {
      guard let statement = matcher.statement(of: property, in: document.statements) else { continue }
      let (value, evidence) = matcher.value(of: statement)
      builder.set(property, .number(value), evidence: evidence)
    }
    for property in schema.properties where !property.terms.isEmpty {
      guard let term = TermExtraction(property.terms).term(in: document) else { continue }
      builder.set(property, .text(term.text), evidence: Evidence(term.span))
    }
    fillFromTables(&builder, document)
    guard builder.hasFigure else { return nil }
    setIdentity(&builder, document.identity)
    return builder.record
  }

  /// Every statement of every fact in the words of the record's own value, also where the record takes another.
  func facts(of document: Document) -> [StatedFact] {
    let matcher = FactMatcher(document)
    return schema.properties.flatMap { property -> [StatedFact] in
      guard let taken = matcher.statement(of: property, in: document.statements),
        let rule = matcher.rule(of: property, metBy: taken)
      else { return [] }
      let alike = document.statements.filter {
        Self.beginAlike($0.subject, taken.subject) && matcher.rule(of: property, metBy: $0) == rule
      }
      return alike.map { statement in
        let (value, evidence) = matcher.value(of: statement)
        return StatedFact(type: schema.type, property: property.name, value: .number(value), evidence: evidence)
      }
    }
  }

  /// Whether two subjects are the same but for their ends: 公务接待 and 公务接待费支出, not two offices' 在编人员.
  private static func beginAlike(_ left: String, _ right: String) -> Bool {
    let length = min(4, left.count, right.count)
    return left.prefix(length) == right.prefix(length)
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

  private func setIdentity(_ builder: inout RecordBuilder, _ identity: Identity) {
    for property in schema.properties {
      switch property.role {
      case .department:
        if let stated = identity.department { builder.set(property, .text(stated.value)) }
      case .year:
        if let stated = identity.fiscalYear {
          builder.set(property, .number(ExactDecimal(stated.value)), evidence: Evidence(stated.span))
        }
      case .kind:
        if let stated = identity.kind { builder.set(property, .text(stated.value)) }
      case .money, .count, .quantity, .percentage, .ordinal, .code, .name, .term, .fixed: break
      }
    }
  }
}

extension TableSource {
  /// The value in a record that meets the conditions.
  func value(in record: Record) -> Record.Property? {
    guard record.type == type else { return nil }
    for condition in conditions {
      guard case .text(let text)? = record[condition.property]?.value, condition.values.contains(text) else { return nil }
    }
    return record[property]
  }
}
