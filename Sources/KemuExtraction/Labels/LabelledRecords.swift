internal import KemuModel
internal import KemuSchema

/// Makes records of what stands under labels, and gives what stands there once to the records of lists.
struct LabelledRecords {
  let schema: RecordSchema
  let values: [LabelledValue]
  let text: CanonicalText
  let lines: SourceLines

  struct Result {
    var records: [Record] = []
    /// Values that contradict each other or could not be read: what, and where.
    var refusals: [String] = []
  }

  /// The records of a form of pairs; none where a property that the form requires has no value.
  func records(of form: TableForm, _ document: Document) -> Result {
    var result = Result()
    let groups = groups(form.begins)
    for group in groups.own {
      // A figure belongs to one record; a name or a number of a document may be said of all.
      let shared = groups.shared.filter { groups.own.count == 1 || !$0.rule.isFigure }
      var builder = RecordBuilder(schema, fixed: form.values)
      set(
        &builder, group + shared.filter { value in !group.contains { $0.rule.name == value.rule.name } },
        &result.refusals)
      builder.setIdentity(document.identity)
      guard form.requires.allSatisfy(builder.has) else { continue }
      result.records.append(builder.record)
    }
    return result
  }

  /// The values before the label that begins a record, and those of each record.
  private func groups(_ begins: String?) -> (shared: [LabelledValue], own: [[LabelledValue]]) {
    var shared: [LabelledValue] = []
    var own: [[LabelledValue]] = []
    for value in values {
      if value.rule.name == begins || (begins == nil && own.isEmpty) { own.append([]) }
      if own.isEmpty { shared.append(value) } else { own[own.count - 1].append(value) }
    }
    return (shared, own)
  }

  /// Properties of a list's records that no column holds: what the document states of them once, figures aside.
  func complete(_ records: inout [Record], bound: Set<String>) -> [String] {
    var refusals: [String] = []
    var builder = RecordBuilder(schema, fixed: [])
    set(&builder, values.filter { !bound.contains($0.rule.name) && !$0.rule.isFigure }, &refusals)
    let stated = builder.record.properties
    for index in records.indices {
      let own = records[index].properties
      let all = own + stated.filter { property in !own.contains { $0.name == property.name } }
      records[index].properties = schema.properties.compactMap { rule in all.first { $0.name == rule.name } }
    }
    return refusals
  }

  /// Of each property the first value; none where others differ from it.
  private func set(_ builder: inout RecordBuilder, _ values: [LabelledValue], _ refusals: inout [String]) {
    for rule in schema.properties {
      var first: (value: Record.Value, evidence: Evidence?, place: LabelledValue)?
      var isContradicted = false
      for value in values where value.rule.name == rule.name {
        guard let (read, evidence) = read(value, &refusals) else { continue }
        if let first, first.value != read {
          isContradicted = true
          refusals.append(
            "\(place(value)): “\(text[value.content])” is not the \(rule.name) of line \(line(first.place))")
        }
        if first == nil { first = (read, evidence, value) }
      }
      if let first, !isContradicted { builder.set(rule, first.value, evidence: first.evidence) }
    }
  }

  private func read(_ value: LabelledValue, _ refusals: inout [String]) -> (Record.Value, Evidence?)? {
    switch value.reading {
    case .absent: return nil
    case .value(let read, let evidence): return (read, evidence)
    case .words(let words): return (.text(words), nil)
    case .misfit: refusals.append("\(place(value)): “\(text[value.content])” is no \(value.rule.name)")
    case .unitless: refusals.append("\(place(value)): “\(text[value.content])” \(CellReader.unitlessMark)")
    }
    return nil
  }

  private func line(_ value: LabelledValue) -> Int { lines.line(at: value.content.start) }

  private func place(_ value: LabelledValue) -> String { "line \(line(value))" }
}
