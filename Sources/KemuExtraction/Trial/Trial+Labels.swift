internal import KemuModel
internal import KemuSchema
internal import KemuText

extension Trial {
  /// So many values under the labels of a property are shown.
  private static let shownValues = 4
  /// So many of a document's words are compared with the labels that it lacks.
  private static let mostCompared = 2_000

  mutating func tryLabels() {
    let forms = TableForms(schemas: schemas, vocabulary: vocabulary, year: document.identity.fiscalYear?.value)
    let lists = document.readings.filter { (try? forms.form(of: $0, in: document.text))?.schema.type == schema.type }
      .flatMap(\.tables)
    let values = LabelledValues(schema, in: document, besides: Set(lists), vocabulary).values
    add(0, "labels")
    let hasList = document.tableOutcomes.contains { $0.type == schema.type && $0.records > 0 }
    for rule in schema.properties where !rule.labels.isEmpty {
      let own = values.filter { $0.field.name == rule.name }
      if own.isEmpty, !hasList || rule.columns.isEmpty {
        add(1, rule.name, "no label: \(Self.list(rule.labels))\(nearest(rule))")
      }
      for value in own.prefix(Self.shownValues) { add(1, rule.name, tell(value)) }
      if own.count > Self.shownValues { add(1, rule.name, "and \(own.count - Self.shownValues) more") }
    }
    tellPairs(values, hasList: hasList)
  }

  private func tell(_ value: LabelledValue) -> String {
    let found = "\(place(value.label.start)) \(quote(value.label)) is \(quote(value.content))"
    return switch value.reading {
    case .absent: "\(place(value.label.start)) \(quote(value.label)) has no value"
    case .value(.number(let number), let evidence):
      "\(found): \(number)\(evidence.unit.map { " yuan, printed in \($0)" } ?? "")"
    case .value, .words: found
    case .misfit: "\(found): refused, that is no \(value.field.role.rawValue)"
    case .unitless: "\(found): refused, no unit is stated; a head (万元), the value or the label may state it"
    }
  }

  private mutating func tellPairs(_ values: [LabelledValue], hasList: Bool) {
    if hasList {
      return add(1, "a list has made the records; what stands under labels completes them, figures aside")
    }
    guard let form = schema.forms.first(where: { $0.layout == .pairs }) else { return }
    let labelled = LabelledRecords(schema: schema, values: values, text: document.text, lines: document.lines)
    let result = labelled.records(of: form, document)
    add(1, each: result.refusals, "refused")
    let stated = Set(values.compactMap { if case .value = $0.reading { $0.field.name } else { nil } })
    let missing = form.requires.filter { !stated.contains($0) }
    if !missing.isEmpty { add(1, "no record of labels: the form requires \(missing.joined(separator: ", "))") }
  }

  // MARK: What was nearly a label

  private func nearest(_ rule: PropertyRule) -> String {
    guard let near = Likeness.nearest(to: rule.labels, among: labelLike) else { return "" }
    let found = "\(place(near.place)) “\(near.label)”"
    // A word that is a label and was not read as one stands in a table that may be a list.
    let isOne = rule.rank(label: MoneyUnit.head(near.label)) != nil
    return isOne ? "; \(found) does not show that its value stands beside it" : "; nearest: \(found)"
  }

  /// What stands before a colon, and the short cells of tables.
  private var labelLike: [PlacedLabel] {
    var found: [PlacedLabel] = []
    for block in document.blocks where found.count < Self.mostCompared {
      if case .furniture = block.kind { continue }
      if case .table(let table) = block.kind {
        for cell in document.tables[table].rows.prefix(Self.mostCompared / 10).lazy.flatMap(\.cells)
        where !cell.isBlank && cell.span.count <= 60 {
          found.append((LabelFolding.fold(document.text.bytes(cell.span)), cell.span.start))
        }
        continue
      }
      for line in document.text.lines(block.span) where line.count <= 600 {
        let text = document.text[line]
        guard let colon = text.firstIndex(where: { $0 == "：" || $0 == ":" }) else { continue }
        found.append((TextNormalization.withoutOrdinal(LabelFolding.fold(text[..<colon])), line.start))
      }
    }
    return found
  }
}
