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
    let shared = stated(groups.shared.filter { groups.own.count == 1 || !$0.field.isFigure }, &result.refusals)
    for group in groups.own {
      var builder = RecordBuilder(schema, fixed: form.values)
      for (field, value) in shared { builder.set(field, value.read, evidence: value.evidence) }
      // What its own values contradict each other in is not what is said of all.
      for value in group { builder.remove(value.field) }
      for (field, value) in stated(group, &result.refusals) { builder.set(field, value.read, evidence: value.evidence) }
      builder.setIdentity(document.identity)
      guard form.requires.allSatisfy({ builder.has($0) }) else { continue }
      result.records.append(builder.record)
    }
    return result
  }

  /// The values before the label that begins a record, and those of each record.
  private func groups(_ begins: String?) -> (shared: [LabelledValue], own: [[LabelledValue]]) {
    var shared: [LabelledValue] = []
    var own: [[LabelledValue]] = []
    for value in values {
      if value.field.name == begins || (begins == nil && own.isEmpty) { own.append([]) }
      if own.isEmpty { shared.append(value) } else { own[own.count - 1].append(value) }
    }
    return (shared, own)
  }

  /// Properties of a list's records that no column holds: what the document states of them once, figures aside.
  func complete(_ records: inout [Record], bound: Set<RecordField>) -> [String] {
    var refusals: [String] = []
    var builder = RecordBuilder(schema, fixed: [])
    let said = stated(values.filter { !bound.contains($0.field) && !$0.field.isFigure }, &refusals)
    for (field, value) in said { builder.set(field, value.read, evidence: value.evidence) }
    let stated = builder.record.properties
    for index in records.indices {
      let own = records[index].properties
      let all = own + stated.filter { property in !own.contains { $0.name == property.name } }
      records[index].properties = schema.fields.compactMap { field in all.first { $0.name == field.name } }
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
  private func stated(_ values: [LabelledValue], _ refusals: inout [String]) -> [(field: RecordField, value: Stated)] {
    var first: [String: Stated] = [:]
    for value in values {
      guard let (read, evidence) = read(value, &refusals) else { continue }
      let name = value.field.name
      guard let known = first[name] else {
        first[name] = Stated(read: read, evidence: evidence, place: value)
        continue
      }
      guard known.read != read else { continue }
      first[name]?.isContradicted = true
      refusals.append("\(place(value)): “\(text[value.content])” is not the \(name) of line \(line(known.place))")
    }
    return schema.fields.compactMap { field in
      first[field.name].flatMap { $0.isContradicted ? nil : (field, $0) }
    }
  }

  private func read(_ value: LabelledValue, _ refusals: inout [String]) -> (Record.Value, Evidence?)? {
    switch value.reading {
    case .absent: return nil
    case .value(let read, let evidence): return (read, evidence)
    case .words(let words): return (.text(words), nil)
    case .misfit: refusals.append("\(place(value)): “\(text[value.content])” is no \(value.field.name)")
    case .unitless: refusals.append("\(place(value)): “\(text[value.content])” \(CellReader.unitlessMark)")
    }
    return nil
  }

  private func line(_ value: LabelledValue) -> Int { lines.line(at: value.content.start) }

  private func place(_ value: LabelledValue) -> String { "line \(line(value))" }
}
