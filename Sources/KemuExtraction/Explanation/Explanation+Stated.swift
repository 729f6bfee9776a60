internal import KemuModel
internal import KemuSchema

/// Where a value was read, and by which rule.
extension Explanation {
  mutating func explain(_ stated: Record.Property, of property: PropertyRule, _ schema: RecordSchema) {
    add("value", Self.shown(stated.value))
    guard let evidence = stated.evidence else {
      return add(
        "from", stated.name == "department" ? "the document's titles and captions" : "the words of the list, form or heading")
    }
    if let cell = evidence.cell {
      explain(cell, evidence, of: property, schema)
    } else if let statement = statement(at: evidence, property, schema) {
      explain(statement, evidence, of: property, schema)
    } else {
      add("quoted", quote(evidence.span))
    }
  }

  // MARK: Tables

  private mutating func explain(
    _ place: Evidence.CellPlace, _ evidence: Evidence, of property: PropertyRule, _ schema: RecordSchema
  ) {
    add("cell", "table \(place.table), row \(place.row), column \(place.column), \(quote(evidence.span))")
    // A stage beside those of the program may name a place that is not there.
    guard let table = document.tables.element(at: place.table), let row = table.rows.element(at: place.row) else {
      return add("row", "none: the document has no such place")
    }
    add("row", row.cells.map { document.text[$0.span] }.joined(separator: " | "))
    if let reading = document.readings.first(where: { $0.tables.contains(place.table) }) {
      if let path = reading.columnPaths.element(at: place.column) { add("heads", path.joined(separator: " / ")) }
      if let title = reading.caption.title { add("table", quote(title)) }
      if let unit = reading.caption.unit {
        add("caption", "unit \(document.text[unit]), line \(document.lines.line(at: unit.start))")
      }
    }
    if let unit = evidence.unit { add("unit", "\(unit), scaled to yuan") }
    let source = property.tables.first { source in
      document.records.contains { source.value(in: $0)?.evidence == evidence }
    }
    let words = property.columns.isEmpty ? "labels" : "columns"
    let own = JSONPointer(tokens: ["properties", property.name, "x-extract", words])
    add("rule", Self.place(schema, source?.place ?? own))
  }

  // MARK: Prose

  private func statement(at evidence: Evidence, _ property: PropertyRule, _ schema: RecordSchema) -> Statement? {
    let matcher = FactMatcher(document, schema)
    let here = document.statements.filter { document.mentions[$0.mention].numeral == evidence.span }
    return here.first { statement in
      property.facts.contains { matcher.matches(statement, $0, property.role) }
    } ?? here.first
  }

  private mutating func explain(
    _ statement: Statement, _ evidence: Evidence, of property: PropertyRule, _ schema: RecordSchema
  ) {
    let mention = document.mentions[statement.mention]
    add("sentence", quote(statement.sentence))
    add(
      "number",
      "“\(document.text[mention.span])”: numeral \(document.text[mention.numeral]), unit \(mention.unit.isEmpty ? "none" : mention.unit), \(mention.kind.rawValue) \(mention.value)\(mention.isApproximate ? ", approximate" : "")"
    )
    if let unit = evidence.unit {
      add(
        "unit",
        unit == mention.unit ? "\(unit), printed at the number" : "\(unit), of which “\(mention.unit)” is printed at the number")
    }
    describe(statement)
    let matcher = FactMatcher(document, schema)
    if let rule = property.facts.first(where: { matcher.matches(statement, $0, property.role) }) {
      add("rule", Self.place(schema, rule.place))
    } else if let list = schema.lists.first(where: { $0.takes(statement) }) {
      add("rule", Self.place(schema, list.place))
    }
  }

  mutating func describe(_ statement: Statement) {
    let parts = [
      ("subject", statement.subject), ("kind of figure", statement.measure), ("relation", statement.relation.rawValue),
      ("base", statement.base), ("share of", statement.whole), ("list of", statement.list),
    ]
    add("read as", parts.filter { !$0.1.isEmpty }.map { "\($0.0) \($0.1)" }.joined(separator: " · "))
    if !statement.sections.isEmpty { add("under", statement.sections.joined(separator: " > ")) }
  }
}

extension Array {
  fileprivate func element(at index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}

extension PartList {
  /// Whether a part or a share stands in a list of this kind.
  fileprivate func takes(_ statement: Statement) -> Bool {
    (subjects.isEmpty || subjects.anyMatches(statement.list) || wholes.anyMatches(statement.whole))
      && (sections.isEmpty || statement.sections.contains { sections.anyMatches($0) })
      && !statement.sections.contains { unlessSections.anyMatches($0) }
  }
}
