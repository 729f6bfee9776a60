public import KemuModel
public import KemuSchema
internal import KemuText

/// Tells how the value of a property came about, or why there is none.
public struct Explanation {
  private let document: Document
  private let schema: RecordSchema
  private let rule: PropertyRule
  private let path: RecordPath

  /// The statements nearest to an absent property that are shown.
  private static let nearest = 5

  /// - Throws: where the schemas do not know the type or the property; says what they know.
  public init(_ path: RecordPath, in document: Document, _ schemas: [RecordSchema]) throws(ExplanationRefusal) {
    guard let schema = schemas.first(where: { $0.type == path.type }) else {
      throw ExplanationRefusal("no record type `\(path.type)`; known: \(schemas.map(\.type).joined(separator: ", "))")
    }
    guard let rule = schema.property(path.property) else {
      let known = schema.properties.map(\.name).joined(separator: ", ")
      throw ExplanationRefusal("`\(path.type)` has no property `\(path.property)`; known: \(known)")
    }
    self.document = document
    self.schema = schema
    self.rule = rule
    self.path = path
  }

  /// The explanation, a line an element.
  public var lines: [String] {
    let records = document.records.filter(isMeant)
    let stated = records.compactMap { $0[path.property] }
    if !stated.isEmpty { return stated.flatMap { explain($0) } }
    let whose = records.isEmpty ? "no such record" : "absent"
    return ["\(path.type)/\(path.property): \(whose)"] + candidates
  }

  private func isMeant(_ record: Record) -> Bool {
    record.type == path.type
      && path.conditions.allSatisfy { condition in
        switch record[condition.property]?.value {
        case .text(let text): text == condition.value
        case .number(let number): number == ExactDecimal(condition.value)
        case nil: false
        }
      }
  }

  // MARK: Present

  private func explain(_ property: Record.Property) -> [String] {
    let value =
      switch property.value {
      case .text(let text): "“\(text)”"
      case .number(let number): number.description
      }
    var lines = ["\(path.type)/\(path.property) = \(value)"]
    guard let evidence = property.evidence else {
      return lines + [line("from", rule.role == .fixed ? "the form of the table" : "the \(rule.role.rawValue) of the record")]
    }
    lines.append(line("printed", "“\(document.text[evidence.span])”, line \(document.lines.line(at: evidence.span.start))"))
    if let cell = evidence.cell { lines += explain(cell, evidence) } else { lines += explainProse(evidence) }
    return lines
  }

  private func explain(_ place: Evidence.CellPlace, _ evidence: Evidence) -> [String] {
    guard document.tables.indices.contains(place.table),
      let reading = document.readings.first(where: { $0.tables.contains(place.table) })
    else { return [] }
    let cells = document.tables[place.table].rows[place.row].cells
    var lines = [
      line("table", "\(place.table)" + (reading.caption.title.map { ", “\(name($0))”" } ?? "")),
      line("row", "\(place.row): " + cells.map { document.text[$0.span] }.joined(separator: " | ")),
    ]
    if reading.columnPaths.indices.contains(place.column) {
      lines.append(line("heads", reading.columnPaths[place.column].joined(separator: " / ")))
    }
    if let unit = evidence.unit {
      let caption = reading.caption.unit.map { ", caption in line \(document.lines.line(at: $0.start))" }
      lines.append(line("unit", unit + (caption ?? ", printed beside it")))
    }
    let source = rule.columns.isEmpty ? "tables" : "columns"
    return lines + [line("rule", "\(schema.type).json#/properties/\(rule.name)/x-extract/\(source)")]
  }

  private func explainProse(_ evidence: Evidence) -> [String] {
    let matcher = FactMatcher(document)
    guard
      let statement = document.statements.first(where: { document.mentions[$0.mention].numeral == evidence.span })
    else { return [] }
    var lines = parts(of: statement)
    if let unit = evidence.unit { lines.append(line("unit", unit + ", printed with the number")) }
    if let index = matcher.rule(of: rule, metBy: statement) {
      lines.append(line("rule", "\(schema.type).json#/properties/\(rule.name)/x-extract/facts/\(index)"))
    }
    return lines
  }

  private func parts(of statement: Statement) -> [String] {
    let mention = document.mentions[statement.mention]
    let said = [
      ("figure", statement.measure), ("base", statement.base), ("whole", statement.whole), ("list", statement.list),
    ]
    return [
      line("sentence", document.text[statement.sentence].filter { !$0.isNewline }),
      line("mention", "“\(document.text[mention.span].filter { !$0.isNewline })”: \(mention.kind.rawValue) \(mention.value)"),
      line("subject", statement.subject + (statement.subjectSpan == nil ? " (carried on)" : "")),
      line("relation", statement.relation.rawValue),
    ] + said.filter { !$0.1.isEmpty }.map { line($0.0, $0.1) }
      + [line("under", statement.sections.joined(separator: " > "))]
  }

  // MARK: Absent

  /// The statements that miss fewest of the conditions of a rule, with what they miss.
  private var candidates: [String] {
    let matcher = FactMatcher(document)
    var found: [(missed: [FactTrial], rule: Int, statement: Statement)] = []
    for statement in document.statements {
      let trials = rule.facts.enumerated().compactMap { index, fact in
        matcher.refusals(of: statement, by: fact, for: rule).map { (missed: $0, rule: index) }
      }
      guard let best = trials.filter({ !$0.missed.contains(.subject) }).min(by: { $0.missed.count < $1.missed.count }),
        !best.missed.isEmpty
      else { continue }
      found.append((best.missed, best.rule, statement))
    }
    let order = found.enumerated().sorted {
      ($0.element.missed.count, $0.offset) < ($1.element.missed.count, $1.offset)
    }
    if order.isEmpty { return ["  no statement has a subject of its rules"] }
    return order.prefix(Self.nearest).flatMap { _, candidate in
      let mention = document.mentions[candidate.statement.mention]
      let quote = document.text[mention.span].filter { !$0.isNewline }
      let why = candidate.missed.map { $0.refusal(candidate.statement, mention) }.joined(separator: "; ")
      return [
        "  line \(document.lines.line(at: mention.span.start)): \(candidate.statement.subject) “\(quote)”",
        "    refused by facts/\(candidate.rule): \(why)",
      ]
    }
  }

  private func name(_ span: TextSpan) -> String { TextNormalization.name(document.text.bytes(span)) }

  private func line(_ name: String, _ text: String) -> String {
    "  " + name + String(repeating: " ", count: max(1, 10 - name.count)) + text
  }
}

/// What a path names that the schemas do not know.
public struct ExplanationRefusal: Error, Sendable, CustomStringConvertible {
  public let description: String

  init(_ description: String) {
    self.description = description
  }
}
