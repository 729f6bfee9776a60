internal import KemuModel
internal import KemuSchema
internal import KemuText

/// Takes the tables of a document one by one and writes down what became of each.
struct TableExtraction {
  let schemas: [RecordSchema]
  let vocabulary: TableVocabulary

  /// So many rows that could not be assigned are told one by one.
  private static let listedRefusals = 5
  private static let knownByColumns = "no title above it; known by its columns and rows"

  func run(_ document: inout Document) throws(StageFailure) {
    let forms = TableForms(schemas: schemas, vocabulary: vocabulary, year: document.identity.fiscalYear?.value)
    let department = document.identity.department?.value
    let formed = document.readings.map { reading -> Result<FormedTable, TableRefusal> in
      do throws(TableRefusal) { return .success(try forms.form(of: reading, in: document.text)) } catch { return .failure(error) }
    }
    let labelled = labelledRecords(formed, document)
    var outcomes: [TableOutcome] = []
    for (index, reading) in document.readings.enumerated() {
      try document.deadline.check()
      let title = reading.caption.title.map { TextNormalization.name(document.text.bytes($0)) }
      var outcome = TableOutcome(table: reading.tables[0], title: title)
      do throws(TableRefusal) {
        let table = try formed[index].get()
        outcome.type = table.schema.type
        if !table.form.values.isEmpty { outcome.form = table.form.values.map(\.value).joined(separator: " ") }
        try refuseFallback(table, beside: formed)
        let result = try extract(table, department, labelled[table.schema.type], document)
        outcome.records = result.records.count
        outcome.reason = reason(result) ?? (table.isKnownByColumns ? Self.knownByColumns : nil)
        outcome.isPartial = !result.refusals.isEmpty
        document.records.append(contentsOf: result.records)
      } catch {
        outcome.reason = error.reason
      }
      outcomes.append(outcome)
      for piece in reading.tables.dropFirst() {
        var rest = TableOutcome(
          table: piece, title: title, type: outcome.type, reason: "goes on with table \(reading.tables[0])")
        rest.isPartial = outcome.isPartial
        outcomes.append(rest)
      }
    }
    let seen = Set(outcomes.map(\.table))
    for index in document.tables.indices where !seen.contains(index) {
      outcomes.append(TableOutcome(table: index, reason: "no rows but blank ones and captions"))
    }
    document.tableOutcomes = outcomes.sorted { $0.table < $1.table }
    PairsExtraction(labelled: schemas.compactMap { labelled[$0.type] }).run(&document)
  }

  /// What the document states under the labels of each record type that has some.
  private func labelledRecords(
    _ formed: [Result<FormedTable, TableRefusal>], _ document: Document
  ) -> [String: LabelledRecords] {
    var labelled: [String: LabelledRecords] = [:]
    for schema in schemas where schema.hasLabels {
      let lists = formed.compactMap { try? $0.get() }.filter { $0.schema.type == schema.type }.flatMap(\.reading.tables)
      labelled[schema.type] = LabelledRecords(
        schema: schema, values: LabelledValues(schema, in: document, besides: Set(lists), vocabulary).values,
        text: document.text, lines: document.lines)
    }
    return labelled
  }

  private func extract(
    _ table: FormedTable, _ department: String?, _ labelled: LabelledRecords?, _ document: Document
  ) throws(TableRefusal) -> ListExtraction.Result {
    let caption = table.reading.caption
    let reader = CellReader(
      text: document.text, vocabulary: vocabulary, unit: caption.unit.flatMap { MoneyUnit(caption: document.text[$0]) })
    let hasCodes = table.schema.properties.contains { $0.role == .code }
    guard
      table.reading.body.contains(where: { row in
        row.cells.contains { reader.isFigure($0) && !(hasCodes && reader.isCode($0)) }
      })
    else { throw TableRefusal("no figures in it") }
    let own = caption.department.map { TextNormalization.name(document.text.bytes($0)) } ?? department
    switch table.form.layout {
    case .list:
      let list = try ListExtraction(table, reader: reader, department: own)
      var result = try list.extract()
      if let labelled {
        result.refusals += labelled.complete(&result.records, bound: Set(list.panels.flatMap(\.bound).map(\.field)))
      }
      return result
    case .pairs: throw TableRefusal("a form of pairs has no table of its own")
    case .matrix: return try MatrixExtraction(table: table, reader: reader, department: own).extract()
    }
  }

  /// A fallback form steps back where another table of the document has the same form under a better title.
  private func refuseFallback(_ table: FormedTable, beside all: [Result<FormedTable, TableRefusal>]) throws(TableRefusal) {
    guard table.form.isFallback else { return }
    let hasBetter = all.contains { other in
      guard case .success(let other) = other else { return false }
      return other.schema.type == table.schema.type && other.form.values == table.form.values && !other.form.isFallback
    }
    if hasBetter { throw TableRefusal("another table of this document is the form under its own title") }
  }

  private func reason(_ result: ListExtraction.Result) -> String? {
    guard let first = result.refusals.first else { return result.records.isEmpty ? "no figures in it" : nil }
    let more = result.refusals.count - Self.listedRefusals
    return ([first] + result.refusals.prefix(Self.listedRefusals).dropFirst() + (more > 0 ? ["and \(more) more"] : []))
      .joined(separator: "; ")
  }
}
