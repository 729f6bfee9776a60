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
    // A figure belongs to one record; a name or a number of a document may be said of all.
    let shared = stated(groups.shared.filter { groups.own.count == 1 || !$0.rule.isFigure }, &result.refusals)
    for group in groups.own {
      var builder = RecordBuilder(schema, fixed: form.values)
      for (rule, value) in shared { builder.set(rule, value.read, evidence: value.evidence) }
      // What its own values contradict each other in is not what is said of all.
      for rule in Set(group.map(\.rule.name)) { builder.remove(rule) }
      for (rule, value) in stated(group, &result.refusals) { builder.set(rule, value.read, evidence: value.evidence) }
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
    let said = stated(values.filter { !bound.contains($0.rule.name) && !$0.rule.isFigure }, &refusals)
    for (rule, value) in said { builder.set(rule, value.read, evidence: value.evidence) }
    let stated = builder.record.properties
    for index in records.indices {
      let own = records[index].properties
      let all = own + stated.filter { property in !own.contains { $0.name == property.name } }
      records[index].properties = schema.properties.compactMap { rule in all.first { $0.name == rule.name } }
    }
    return refusals
  }

  private struct Stated {
    var read: Record.Value
    var evidence: Evidence?
    var place: LabelledValue
    var isContradicted = false
  }

  /// Of each property the first value; none where others differ from it.
  private func stated(_ values: [LabelledValue], _ refusals: inout [String]) -> [(rule: PropertyRule, value: Stated)] {
    var first: [String: Stated] = [:]
    for value in values {
      guard let (read, evidence) = read(value, &refusals) else { continue }
      let name = value.rule.name
      guard let known = first[name] else {
        first[name] = Stated(read: read, evidence: evidence, place: value)
        continue
      }
      guard known.read != read else { continue }
      first[name]?.isContradicted = true
      refusals.append("\(place(value)): “\(text[value.content])” is not the \(name) of line \(line(known.place))")
    }
    return schema.properties.compactMap { rule in
      first[rule.name].flatMap { $0.isContradicted ? nil : (rule, $0) }
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
